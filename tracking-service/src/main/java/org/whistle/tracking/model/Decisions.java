package org.whistle.tracking.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who decides on clocks: the rules, now; or what was decided once, when a file is lived again. */
public interface Decisions {
  /** The rules and the time. */
  Decisions BY_RULES =
      new Decisions() {
        @Override
        public Stream<Clock> opened(CaseFile file, Fact fact, Stream<Clock> wanted, Instant now) {
          return wanted.map(clock -> clock.next(now));
        }

        @Override
        public Optional<Dated> moved(Clock clock, Fact fact, Dated wanted) {
          return Optional.of(wanted);
        }

        @Override
        public boolean missed(Clock clock, Instant at) {
          return clock.isLate(at);
        }
      };

  /**
   * The clocks that a fact starts, each with its first step.
   *
   * @param wanted what the rules in force say
   */
  Stream<Clock> opened(CaseFile file, Fact fact, Stream<Clock> wanted, Instant now);

  /** To when a fact moves a clock; empty where it doesn't. */
  Optional<Dated> moved(Clock clock, Fact fact, Dated wanted);

  /**
   * Whether a clock that nobody called missed before, and that stops at that moment, was missed.
   */
  boolean missed(Clock clock, Instant at);

  /**
   * A new date.
   *
   * @param dueAt absent while it is paused, or where no calendar knows
   * @param calendar version of the calendars that gave it
   * @param saidAt when it was decided; warnings that lie before it are left out
   */
  record Dated(@Nullable Instant dueAt, String calendar, Instant saidAt) {}
}
