package org.whistle.feedback.rates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistle.access.Scope;

/** What people object to in frozen months. */
public interface Objections {

  /** One of them; its words are in the vault. */
  record Objection(
      UUID id, int month, UUID requestId, String number, String by, UUID wordsId, Instant at) {}

  /** Whether the case counts in that month and may be seen. */
  boolean hasCase(int month, UUID requestId, Scope scope);

  void keep(UUID id, int month, UUID requestId, String by, UUID wordsId);

  /** Of the cases that may be seen, the latest first. */
  List<Objection> of(int month, Scope scope);
}
