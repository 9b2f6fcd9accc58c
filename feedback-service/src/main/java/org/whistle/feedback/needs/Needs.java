package org.whistle.feedback.needs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.feedback.needs.model.Change;
import org.whistle.feedback.needs.model.Fresh;
import org.whistle.feedback.needs.model.Need;

/** What others say of requests, kept for agendas and for what is done before anybody asks. */
public interface Needs {

  void keep(Collection<Fresh> pointed, Collection<Change> changes);

  /**
   * What is open in a place and may be spoken of in a room: nothing restricted, no complaint about
   * staff, no praise; of those that are one work, the one that the work is done on.
   */
  List<Need> open(String place, int most);

  /** Those of these that may be seen. */
  Map<UUID, Need> of(Collection<UUID> requestIds, Scope scope);

  /** Of all of these, for whoever sees the meeting that decided them, what became of them. */
  Map<UUID, Need> outcomes(Collection<UUID> requestIds);
}
