package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tracking says about clocks. {@code clock} is {@code
 * take|first-contact|respond|resolve|check-in|decide|visit-try|visit|redo|review}; tier and holding
 * name whom the clock meant, so that a late verdict never moves a later holder; {@code subject} is
 * what within the request it is about: a called unit's code (check-in), the id of a decision
 * (decide) or of a visit; absent for the request itself.
 */
public sealed interface TrackingEvent extends RequestEvent {

  /**
   * By what a clock was set.
   *
   * @param rung counts the clocks of one kind and subject in this cycle, from 1: the desks that
   *     were asked to take it, the tiers asked to decide; else 0
   * @param basis key of the limit, for example {@code respond.N3}; {@code answer} for a named date
   * @param rule version of the rules, and {@code calendar} of the calendars
   * @param limit how long it may take, for example {@code 3 working days}; absent for a named date
   */
  record ClockBasis(
      int rung,
      String basis,
      String rule,
      String calendar,
      Instant startedAt,
      @Nullable String limit) {}

  /** One running clock. */
  record OpenClock(
      UUID clockId,
      String clock,
      String tier,
      int holding,
      Instant dueAt,
      @Nullable ClockBasis basis,
      @Nullable String subject) {}

  /** A clock whose date lies in a year without a calendar. */
  record UndatedClock(
      UUID clockId,
      String clock,
      String tier,
      int holding,
      ClockBasis basis,
      @Nullable String subject) {}

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

  /**
   * A running clock has another date, or none for now. The first date stays in the figures.
   *
   * @param dueAt absent while it is paused, and when no calendar knows the date
   * @param why {@code extended|paused|resumed|calendar}
   * @param cause id of the event that moved it; absent for a calendar
   * @param calendar version of the calendars by which it was dated
   */
  @WireName("clock.moved")
  record ClockMoved(
      UUID clockId,
      String clock,
      String tier,
      int holding,
      @Nullable Instant dueAt,
      String why,
      @Nullable UUID cause,
      String calendar,
      @Nullable String subject)
      implements TrackingEvent {}

  /**
   * A set share of the time has gone, in percent.
   *
   * @param moves how often the clock had been moved by then; absent where it never was
   */
  @WireName("clock.warned")
  record ClockWarned(
      UUID clockId,
      String clock,
      String tier,
      int holding,
      Instant dueAt,
      int percent,
      @Nullable Integer moves,
      @Nullable String subject)
      implements TrackingEvent {}

  /** Certain to have been missed, and said once. */
  @WireName("clock.missed")
  record ClockMissed(
      UUID clockId, String clock, String tier, int holding, Instant dueAt, @Nullable String subject)
      implements TrackingEvent {}
}
