package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Handling;

/** What happened in an area during a shift, and the hand-overs that were signed. */
public interface Shifts {

  /** What a shift leaves to the next one. */
  Shift read(Desk desk, Span span);

  Optional<Signed> last(Desk desk);

  void keep(Signed signed, Shift shift);

  /** From when to when the shift was, and until when the next one is. */
  record Span(Instant from, Instant until, Instant next) {}

  /**
   * A shift in figures and cases.
   *
   * @param came how many were pointed in it
   * @param open how many somebody still has to do something about
   * @param due those due by the end of the next shift and not among the missed, the soonest first
   * @param missed those with a missed promise that nobody has kept since, the longest due first
   * @param called units that were called and have neither checked in nor returned it
   */
  record Shift(
      Span span,
      long came,
      long open,
      List<Handling> due,
      List<Handling> missed,
      List<Call> called) {}

  /** A unit that is waited for, and for which request. */
  record Call(UUID id, String number, String unit, Instant blownAt) {}

  /** A hand-over that somebody signed; its note is kept apart, encrypted. */
  record Signed(UUID id, Desk desk, Span span, String by) {}
}
