package org.whistle.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;
import org.whistle.tracking.store.OpenClocks;

/** What the district waits for. Each instance sees all of it, so don't add instances up. */
@Component
class OpenClockGauges {
  private final OpenClocks clocks;
  private final MultiGauge gauges;

  OpenClockGauges(OpenClocks clocks, MeterRegistry registry) {
    this.clocks = clocks;
    this.gauges =
        MultiGauge.builder("whistle.clocks.open")
            .description("not stopped yet, by clock and tier, and whether missed")
            .register(registry);
  }

  /** Whether there is more to count: never. */
  boolean count() {
    gauges.register(clocks.counted().stream().map(OpenClockGauges::row).toList(), true);
    return false;
  }

  private static Row<Number> row(OpenClocks.Count count) {
    Tags tags = Tags.of("clock", count.clock(), "tier", count.tier());
    return Row.of(tags.and("missed", Boolean.toString(count.missed())), count.number());
  }
}
