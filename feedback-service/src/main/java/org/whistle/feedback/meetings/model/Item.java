package org.whistle.feedback.meetings.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on an agenda.
 *
 * @param subject the request that it is about, or what people raised
 * @param source why it is there
 * @param dropped people took it off before the meeting
 * @param noteId words that people added; absent for none
 */
public record Item(
    UUID id,
    Subject subject,
    Source source,
    boolean dropped,
    @Nullable UUID noteId,
    @Nullable Decision decision) {

  /**
   * What is spoken of.
   *
   * @param carried the item of an earlier meeting that it goes on from
   * @param category of what was raised and isn't a request
   * @param wordsId what was raised, in words, kept under {@code wordsOf}
   */
  public record Subject(
      @Nullable UUID requestId,
      @Nullable UUID carried,
      @Nullable String category,
      @Nullable UUID wordsOf,
      @Nullable UUID wordsId) {

    static Subject request(UUID id) {
      return new Subject(id, null, null, null, null);
    }

    Subject carriedFrom(UUID item) {
      return new Subject(requestId, item, category, wordsOf, wordsId);
    }
  }

  static Item fresh(UUID id, Subject subject, Source source) {
    return new Item(id, subject, source, false, null, null);
  }

  public Item dropped(boolean off) {
    return new Item(id, subject, source, off, noteId, decision);
  }

  public Item noted(UUID words) {
    return new Item(id, subject, source, dropped, words, decision);
  }

  public Item decided(Decision made) {
    return new Item(id, subject, source, dropped, noteId, made);
  }

  /** Whether it still waits for a decision. */
  public boolean isOpen() {
    return !dropped && decision == null;
  }

  /** Whether somebody is charged with it and hasn't said that it is done. */
  public boolean isTaskOpen() {
    return decision != null && decision.isTaskOpen();
  }

  public boolean isPutOff() {
    return decision != null && decision.outcome() == Outcome.PUT_OFF;
  }

  /** The same item of a meeting has the same id before and after it is written down. */
  static UUID id(UUID meeting, UUID about) {
    return UUID.nameUUIDFromBytes((meeting + "/" + about).getBytes(StandardCharsets.UTF_8));
  }
}
