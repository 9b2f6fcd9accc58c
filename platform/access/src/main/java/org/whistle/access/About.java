package org.whistle.access;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whom a complaint is about, as codes that may travel: {@code staff:zhang}, {@code unit:D06},
 * {@code place:990101001001} for the people of that place's desk and of all below it.
 */
public final class About {
  /** What one entry looks like; the district itself can't be named, for nobody would be left. */
  public static final String PATTERN =
      "staff:[A-Za-z0-9][A-Za-z0-9._-]{1,49}|unit:[A-Z]\\d{2}|place:\\d{9}(\\d{3}){0,2}";

  private static final String PLACE = "place:";
  private static final List<Integer> LENGTHS = List.of(9, 12, 15);

  private About() {}

  /** Each entry that would mean this caller. */
  static List<String> meaning(Caller caller) {
    var place = Objects.requireNonNullElse(caller.place(), "");
    return Stream.of(
            Stream.of("staff:" + caller.id()),
            Stream.ofNullable(caller.unit()).map(unit -> "unit:" + unit),
            above(place))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<String> above(String place) {
    return LENGTHS.stream()
        .filter(length -> length <= place.length())
        .map(length -> PLACE + place.substring(0, length));
  }
}
