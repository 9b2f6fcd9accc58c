package org.whistle.tracking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.Fact;

/** Figures of the clocks. An undecided urgent clock is an alarm: somebody should look. */
@Component
class ClockMeters {
  private final MeterRegistry registry;
  private final Timer lateness;
  private final Map<String, AtomicLong> undecided = new ConcurrentHashMap<>();

  ClockMeters(MeterRegistry registry) {
    this.registry = registry;
    this.lateness =
        Timer.builder("whistle.clocks.lateness")
            .description("from due to verdict")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    for (String urgency : new String[] {"emergency", "urgent", "general"}) {
      AtomicLong number = new AtomicLong();
      undecided.put(urgency, number);
      Gauge.builder("whistle.clocks.undecided", number, AtomicLong::get)
          .description("due, and not yet certain whether kept")
          .tag("urgency", urgency)
          .register(registry);
    }
  }

  void count(Collection<CaseWork> works) {
    for (CaseWork work : works) {
      for (Fact fact : work.facts()) {
        String urgency = work.file().pointed().urgency();
        if (fact.event() instanceof ClockWarned warned) {
          counter("whistle.clocks.warned", warned.clock(), urgency).increment();
        } else if (fact.event() instanceof ClockMissed missed) {
          counter("whistle.clocks.missed", missed.clock(), urgency).increment();
          lateness.record(Duration.between(missed.dueAt(), fact.at()));
        }
      }
      work.changedClocks().stream().filter(ClockMeters::lacksCalendar).forEach(this::undated);
    }
  }

  private Counter counter(String name, String clock, String urgency) {
    return registry.counter(name, "clock", clock, "urgency", urgency);
  }

  void undecided(Map<String, Long> byUrgency) {
    undecided.forEach((urgency, number) -> number.set(byUrgency.getOrDefault(urgency, 0L)));
  }

  private static boolean lacksCalendar(Clock clock) {
    return clock.dueAt() == null && !clock.isStopped() && !clock.dates().isPaused();
  }

  private void undated(Clock clock) {
    registry.counter("whistle.clocks.without.calendar", "clock", clock.clock()).increment();
  }
}
