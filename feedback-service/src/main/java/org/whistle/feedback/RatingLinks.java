package org.whistle.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time links to rate: 128 random bits, of which a hash is kept. Every call joins the
 * transaction that runs.
 */
public interface RatingLinks {

  /**
   * Makes one, for one cycle of a request.
   *
   * @return its token, said here and never again; it stands behind the {@code #} of {@code /rate}
   */
  String issue(UUID requestId, int cycle);

  /** What a token opens; empty when it wasn't made here. */
  Optional<Link> find(String token);

  /** Uses it; false when somebody has. */
  boolean use(String token);

  /**
   * What a link is for.
   *
   * @param expired it lasted until before now
   */
  record Link(UUID requestId, int cycle, Instant until, boolean used, boolean expired) {}
}
