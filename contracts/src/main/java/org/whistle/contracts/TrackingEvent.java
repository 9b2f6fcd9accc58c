package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What tracking says about clocks. {@code clock} is {@code take|first-contact|respond|resolve};
 * tier and holding name whom the clock meant, so that a late verdict never moves a later holder.
 */
public sealed interface TrackingEvent extends RequestEvent {

  /** One running clock. */
  record OpenClock(UUID clockId, String clock, String tier, int holding, Instant dueAt) {}

  /** Clocks that started together. */
  @WireName("clocks.opened")
  record ClocksOpened(List<OpenClock> clocks) implements TrackingEvent {}

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
