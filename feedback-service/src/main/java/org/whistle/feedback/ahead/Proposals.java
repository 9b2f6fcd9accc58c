package org.whistle.feedback.ahead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.feedback.ahead.model.Proposal;

/** Everything that was ever proposed. */
public interface Proposals {

  /** Nobody else proposes until this transaction ends. */
  void lock();

  /**
   * Proposes it, unless its rule did so in that place before.
   *
   * @param since not again for what was proposed after this; absent where the period alone decides
   */
  boolean propose(Proposal.Open proposal, @Nullable Instant since);

  List<Proposal> list(Scope scope, boolean openOnly, int most);

  /** One, and nobody else decides it until this transaction ends. */
  Optional<Proposal> lock(UUID id, Scope scope);

  void save(Proposal.Decided decided);

  Instant now();
}
