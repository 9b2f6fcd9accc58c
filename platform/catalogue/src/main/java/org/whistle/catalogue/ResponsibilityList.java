package org.whistle.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 责任清单: the departments and co-operating units of a district, what each answers for, and whose
 * things are.
 */
public record ResponsibilityList(
    String version,
    Instant from,
    List<Unit> units,
    List<ResponsibilityItem> items,
    List<ThingOwner> owners)
    implements Versioned {
  private static final String STRONGEST_LAST = "BPT";

  /** What comes with the product. */
  public static ResponsibilityList standard() {
    var catalogue = Catalogue.standard();
    return new ResponsibilityList(
        "2026.1",
        Instant.EPOCH,
        List.copyOf(catalogue.units()),
        List.copyOf(catalogue.items()),
        List.of());
  }

  /** Reads what {@link #json} wrote. */
  public static ResponsibilityList read(String json) {
    return JsonMapper.shared().readValue(json, ResponsibilityList.class);
  }

  /** The whole list, to be announced. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  public Optional<Unit> unit(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /**
   * Who may lead in a category: the strictest list type of the items that name it on that day, else
   * that of the category table.
   */
  public String listOf(String category, LocalDate day) {
    return items.stream()
        .filter(item -> item.categories().contains(category) && item.holds(day))
        .map(ResponsibilityItem::list)
        .max(Comparator.comparingInt(STRONGEST_LAST::indexOf))
        .or(() -> Catalogue.standard().find(category).map(Category::list))
        .orElse("B");
  }

  /** Whose the thing is, as the most narrow place says. */
  public Optional<String> ownerOf(String category, String place) {
    return owners.stream()
        .filter(owner -> owner.category().equals(category) && place.startsWith(owner.place()))
        .max(Comparator.comparingInt(owner -> owner.place().length()))
        .map(ThingOwner::unit);
  }
}
