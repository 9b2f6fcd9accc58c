package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tracking says about clocks. {@code clock} is {@code take|first-contact|respond|resolve};
 * tier and holding name whom the clock meant, so that a late verdict never moves a later holder.
 */
public sealed interface TrackingEvent extends RequestEvent {

  /**
   * By what a clock was set.
   *
   * @param rung counts the desks that were asked to take it in this cycle, from 1; else 0
   * @param basis key of the limit, for example {@code respond.N3}; {@code answer} for a named date
   * @param rule version of the rules, and {@code calendar} of the calendars
   */
  record ClockBasis(int rung, String basis, String rule, String calendar, Instant startedAt) {}

  /** One running clock. */
  record OpenClock(
      UUID clockId,
      String clock,
      String tier,
      int holding,
      Instant dueAt,
      @Nullable ClockBasis basis) {}

  /** A clock whose date lies in a year without a calendar. */
  record UndatedClock(UUID clockId, String clock, String tier, int holding, ClockBasis basis) {}

  /**
   * Clocks that started together.
   *
   * @param cause id of the event that started them
   * @param undated those without a date; absent where there is none
   */
  @WireName("clocks.opened")
  record ClocksOpened(
      List<OpenClock> clocks, @Nullable UUID cause, @Nullable List<UndatedClock> undated)
      implements TrackingEvent {}

  /** A set share of the time has gone, in percent. */
  @WireName("clock.warned")
  record ClockWarned(
      UUID clockId, String clock, String tier, int holding, Instant dueAt, int percent)
      implements TrackingEvent {}

  /** Certain to have been missed, and said once. */
  @WireName("clock.missed")
  record ClockMissed(UUID clockId, String clock, String tier, int holding, Instant dueAt)
      implements TrackingEvent {}
}
