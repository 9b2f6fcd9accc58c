package org.whistle.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Handling;

/** Lives whose promises were missed, and lives that may come to it. */
public interface Overruns {

  /** Those whose set time has gone by, longest ago first, without some. */
  List<UUID> due(int most, Collection<UUID> without);

  /** Everything that somebody still has to do something about, the longest pointed first. */
  List<Handling> open(Scope scope, @Nullable UUID after, int most);

  /**
   * 区级日清单: hard cases, and what was missed at the district or under its supervision, the longest
   * pointed first.
   */
  List<Listed> atDistrict(Scope scope, @Nullable UUID after, int most);

  /**
   * One line of the district's list.
   *
   * @param reason code of a hard case's declaration
   * @param since when it came onto the list
   */
  record Listed(Handling handling, @Nullable String reason, Instant since) {}
}
