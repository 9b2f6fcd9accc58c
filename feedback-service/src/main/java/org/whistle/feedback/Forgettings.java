package org.whistle.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.feedback.Waiting.Slice;
import org.whistle.feedback.model.Forgetting;
import org.whistle.feedback.model.Matter;

/** Who is to be forgotten, and who was. */
public interface Forgettings {

  /** One that waits, with what it is about. */
  record Asked(Forgetting forgetting, Matter matter) {}

  /** False where one waits already, or was agreed to. */
  boolean add(Forgetting it);

  /** Whether nothing is kept of a request's resident any more. */
  boolean isForgotten(UUID requestId);

  Optional<Forgetting> find(UUID id);

  /** False where somebody has decided. */
  boolean decide(Forgetting it, boolean agreed, String by);

  /** Those that somebody else asked for, oldest first. */
  List<Asked> waiting(Scope scope, String notBy, Slice slice);
}
