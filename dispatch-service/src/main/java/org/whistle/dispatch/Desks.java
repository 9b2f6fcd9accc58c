package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Whistle;

/** What waits for whom. */
public interface Desks {

  /** What shows on a person's desk and lies in the scope, most pressing first. */
  List<Entry> on(Actor actor, Scope scope, Slice slice);

  /**
   * A piece of a long desk.
   *
   * @param after the mark of the entry before the first; absent for the beginning
   */
  record Slice(@Nullable String after, int limit) {}

  /**
   * One line of a desk.
   *
   * @param whistle the whistle that called the person's unit, with that unit's part alone
   * @param decisions what was asked to be allowed
   * @param now the time at which the desk was looked at
   * @param mark where the next slice may begin
   */
  record Entry(
      Handling handling,
      @Nullable Whistle whistle,
      List<Decision> decisions,
      Instant now,
      String mark) {}
}
