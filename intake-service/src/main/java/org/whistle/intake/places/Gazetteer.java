package org.whistle.intake.places;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the area that somebody means: by its code, by a building that is named, by coordinates, by
 * the name of a community or street; what can't be found is the district's own.
 */
public final class Gazetteer {
  private static final double FARTHEST_CENTRE_DEGREES = 0.03;
  private static final Pattern BUILDING_NUMBER =
      Pattern.compile("[^\\d]{0,6}?(\\d{1,4})\\s*(?:号楼|号院|栋|幢|#)");

  private final Map<String, Place> places = new HashMap<>();
  private final List<Place> named;
  private final List<Place> grids;
  private final Map<String, String> gridOfBuilding = new HashMap<>();
  private final Located district;

  /**
   * Makes one of what is registered.
   *
   * @param districtCode six digits; its name is used where it is registered
   */
  public Gazetteer(String districtCode, Collection<Place> places, Collection<Building> buildings) {
    places.forEach(place -> this.places.put(place.code(), place));
    named =
        places.stream()
            .filter(place -> place.code().length() == 12 || place.code().length() == 9)
            .sorted(
                Comparator.comparingInt((Place place) -> place.name().length())
                    .thenComparingInt(place -> place.code().length())
                    .reversed())
            .toList();
    grids = places.stream().filter(place -> place.tier().equals("grid")).toList();
    buildings.forEach(
        building ->
            gridOfBuilding.put(key(building.community(), building.number()), building.grid()));
    var itself = this.places.get(districtCode);
    district = new Located(districtCode, itself == null ? districtCode : itself.name());
  }

  /**
   * Locates.
   *
   * @param words the request's own words, searched after the address
   */
  public Located locate(Where where, String words) {
    var texts = Stream.of(where.address(), words).filter(text -> text != null).toList();
    return Stream.<Supplier<Optional<Located>>>of(
            () -> byCode(where.grid(), texts),
            () -> texts.stream().flatMap(text -> byBuilding(text).stream()).findFirst(),
            () -> byCoordinates(where.lat(), where.lon()),
            () -> texts.stream().flatMap(text -> byName(text).stream()).findFirst())
        .flatMap(attempt -> attempt.get().stream())
        .findFirst()
        .orElse(district);
  }

  /** The name of an area, or its code where it isn't registered. */
  public String nameOf(String code) {
    var place = places.get(code);
    return place == null ? code : place.name();
  }

  private Optional<Located> byCode(@Nullable String code, List<String> texts) {
    if (code == null || !places.containsKey(code)) {
      return Optional.empty();
    }
    return texts.stream()
        .flatMap(text -> byBuilding(text).stream())
        .filter(located -> located.code().equals(code))
        .findFirst()
        .or(() -> Optional.of(located(places.get(code))));
  }

  private Optional<Located> byBuilding(String text) {
    return named.stream()
        .filter(place -> place.tier().equals("community"))
        .flatMap(community -> buildingOf(community, text).stream())
        .findFirst();
  }

  private Optional<Located> buildingOf(Place community, String text) {
    var at = text.indexOf(community.name());
    if (at < 0) {
      return Optional.empty();
    }
    var matcher =
        BUILDING_NUMBER.matcher(text).region(at + community.name().length(), text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(matcher.group(1));
    return Optional.ofNullable(gridOfBuilding.get(key(community.code(), number)))
        .map(grid -> new Located(grid, community.name() + number + "号楼"));
  }

  private Optional<Located> byCoordinates(@Nullable Double lat, @Nullable Double lon) {
    if (lat == null || lon == null) {
      return Optional.empty();
    }
    Predicate<Place> holdsIt = grid -> grid.box() != null && grid.box().holds(lat, lon);
    return grids.stream()
        .filter(holdsIt)
        .findFirst()
        .or(
            () ->
                grids.stream()
                    .filter(grid -> distance(grid, lat, lon) <= FARTHEST_CENTRE_DEGREES)
                    .min(Comparator.comparingDouble(grid -> distance(grid, lat, lon))))
        .map(this::located);
  }

  private Optional<Located> byName(String text) {
    return named.stream()
        .filter(place -> text.contains(place.name()))
        .findFirst()
        .map(this::located);
  }

  private Located located(Place place) {
    return new Located(place.code(), place.name());
  }

  private static double distance(Place grid, double lat, double lon) {
    return grid.lat() == null || grid.lon() == null
        ? Double.MAX_VALUE
        : Math.hypot(grid.lat() - lat, (grid.lon() - lon) * Math.cos(Math.toRadians(grid.lat())));
  }

  private static String key(String community, int number) {
    return community + "/" + number;
  }
}
