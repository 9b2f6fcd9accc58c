package org.whistle.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the responsibility list, with the unit that answers for it.
 *
 * @param list {@code B} basic, the street does it; {@code P} a department leads and the street
 *     co-operates; {@code T} taken back, the street can't lead
 * @param categories the categories of requests that it is about
 * @param from first day on which it holds; absent for ever since
 * @param until last day on which it holds; absent for no end
 */
public record ResponsibilityItem(
    int number,
    String unit,
    String zh,
    String list,
    List<String> categories,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether it holds on that day. */
  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
