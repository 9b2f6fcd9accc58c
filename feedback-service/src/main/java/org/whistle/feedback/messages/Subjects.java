package org.whistle.feedback.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.Subject;

/** What messages know of requests and their whistles. */
public interface Subjects {

  Map<UUID, Subject> load(Collection<UUID> requestIds);

  void save(Collection<Subject> subjects);

  /** Every whistle of these requests. */
  List<Blown> whistles(Collection<UUID> requestIds);

  /** Adds a whistle, or writes which units belong to it now. */
  void keep(Blown whistle);
}
