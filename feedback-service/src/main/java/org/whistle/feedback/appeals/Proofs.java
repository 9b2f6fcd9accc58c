package org.whistle.feedback.appeals;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistle.feedback.appeals.model.Proof;

/** What there is of each request to point at. */
public interface Proofs {

  /** A proof and whose it is. */
  record Known(UUID requestId, Proof proof) {}

  void know(Collection<Known> more);

  /** The residents' ratings among them. */
  List<Proof> of(UUID requestId);
}
