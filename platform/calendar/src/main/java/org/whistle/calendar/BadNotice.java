package org.whistle.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** A year's notice that can't be understood; it says where and why, every place at once. */
public final class BadNotice extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Place> places;

  /**
   * One place.
   *
   * @param at a cell, {@code B7}, or a path, {@code days[3].date}
   * @param reason {@code not-a-date|other-year|not-a-kind|not-hours|twice|overlaps|missing|…}
   * @param text what stands there
   */
  public record Place(String at, String reason, String text) {}

  public BadNotice(List<Place> places) {
    super(
        places.stream()
            .map(place -> "%s: %s (%s)".formatted(place.at, place.reason, place.text))
            .collect(Collectors.joining("; ")));
    this.places = List.copyOf(places);
  }

  public List<Place> places() {
    return places;
  }
}
