package org.whistle.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of what the journal does; the gauges of its tables are in {@link TableGauges}. */
final class JournalMeters {
  private JournalMeters() {}

  /** What the relay counts, and its settings. */
  record Sending(JournalSettings settings, Counter relayed) {
    static Sending of(JournalSettings settings, MeterRegistry registry) {
      return new Sending(settings, registry.counter("whistle.journal.relayed"));
    }
  }

  /** What the inbox counts. */
  record Hearing(Counter repeats, Counter unknown, Counter held, Counter parked) {
    static Hearing of(MeterRegistry registry) {
      return new Hearing(
          registry.counter("whistle.inbox.repeats"),
          registry.counter("whistle.inbox.unknown"),
          registry.counter("whistle.inbox.held"),
          registry.counter("whistle.inbox.parked"));
    }
  }

  /** What is looked at again and again. */
  record Watching(TableGauges tables, WatermarkGauges watermarks, LagGauges lag) {}
}
