package org.whistle.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps people's words and personal data at their owner, AES-256-GCM under a key of the request,
 * which is wrapped by the installation's key. Every call joins the transaction that runs.
 */
public interface Vault {

  /**
   * Keeps one text.
   *
   * @param kind what it is, for example {@code answer}
   * @param by a staff id, or {@code resident}
   * @throws RequestForgotten after {@link #forget}
   */
  Words keep(UUID requestId, String kind, String by, boolean residentMaySee, String text);

  /**
   * Seals the first texts of a request, to be kept by the same statement that adds the request.
   *
   * @return SQL that fails with a duplicate key when the request already has one
   */
  FirstTexts first(UUID requestId, List<Draft> drafts);

  /** All texts of these kinds (of every kind when none is named), oldest first. */
  List<KeptText> read(UUID requestId, String... kinds);

  /** As {@link #read}, but only what is meant for the resident. */
  List<KeptText> readForResident(UUID requestId, String... kinds);

  /**
   * Seals bytes that their owner keeps in a table of its own, for example a picture.
   *
   * @param label names the row; the bytes open under the same label only
   * @throws RequestForgotten after {@link #forget}
   */
  byte[] close(UUID requestId, String label, byte[] plain);

  /** The bytes again; empty after {@link #forget}. */
  Optional<byte[]> open(UUID requestId, String label, byte[] sealed);

  /** Deletes the request's key: what was kept stays as bytes that nobody can read. */
  void forget(UUID requestId);
}
