package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;

/** What called a unit, for the unit's own system to follow. */
public interface UnitWhistles {

  /**
   * Those of a unit that lie in the scope, the oldest first.
   *
   * @param after the last one that the system knows
   */
  List<Called> of(String unit, Scope scope, @Nullable UUID after, int limit);

  /**
   * One of them: place and work, never who reported it.
   *
   * @param state of the unit's own part
   */
  record Called(
      UUID id,
      UUID requestId,
      String number,
      String kind,
      String lead,
      String category,
      String urgency,
      String place,
      String placeName,
      Instant blownAt,
      String state) {}
}
