package org.whistle.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A spreadsheet that can't be understood; it says where and why, every place at once. */
public final class BadSheet extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Place> places;

  /**
   * One place.
   *
   * @param at a cell, {@code B7}
   * @param reason {@code old-format|not-a-sheet|empty|no-column|…}
   * @param text what stands there
   */
  public record Place(String at, String reason, String text) {}

  public BadSheet(List<Place> places) {
    super(
        places.stream()
            .map(place -> "%s: %s (%s)".formatted(place.at, place.reason, place.text))
            .collect(Collectors.joining("; ")));
    this.places = List.copyOf(places);
  }

  public BadSheet(String at, String reason, String text) {
    this(List.of(new Place(at, reason, text)));
  }

  public List<Place> places() {
    return places;
  }
}
