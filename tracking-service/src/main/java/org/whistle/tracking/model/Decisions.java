package org.whistle.tracking.model;

import java.time.Instant;
import java.util.stream.Stream;

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

  /**
   * Whether a clock that nobody called missed before, and that stops at that moment, was missed.
   */
  boolean missed(Clock clock, Instant at);
}
