package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What intake says: that a request was pointed, and what its resident asks for afterwards. */
public sealed interface IntakeEvent extends RequestEvent {

  /**
   * A resident's need, accepted for handling.
   *
   * @param number as printed, {@code SQ-990101-20261120-00037}
   * @param place the finest area known: 15 digits grid, 12 community, 9 street, 6 district
   * @param placeName the area in words, no finer than the building
   * @param kind {@code consult|help|complaint|report|suggestion|praise}
   * @param category four digits of the category table
   * @param urgency {@code emergency|urgent|general}
   * @param wishedUrgency what the resident asked for, where that was said
   * @param channel {@code app|phone|group|door|counter|box|meeting|12345|patrol|proactive}
   * @param anonymous the reporter gave no name
   * @param restricted never shown to part-time workers, nor to a grid's desk
   * @param route first tier and proposal of the category rule: {@code G|C|S|D}
   * @param respondBy promise of an answer; absent for an emergency
   * @param resolveBy promise of a resolution; absent until a date is named
   * @param rule version of the clock rules that made the promises
   * @param calendar version of the calendar that made them
   * @param calendarMissing the promise crosses into a year whose calendar isn't loaded
   * @param words the resident's own words
   * @param parent the request that this one continues
   * @param about whom it complains of, {@code staff:|unit:|place:} with a code; absent for nobody
   * @param contacts whose phones may be told of it, {@code own|second}; absent for nobody's
   * @param sameAs the neighbour's request of which its resident says that it is the same
   */
  @WireName("request.pointed")
  record RequestPointed(
      String number,
      String place,
      String placeName,
      String kind,
      String category,
      String urgency,
      @Nullable String wishedUrgency,
      String channel,
      boolean anonymous,
      boolean restricted,
      String route,
      @Nullable Instant respondBy,
      @Nullable Instant resolveBy,
      String rule,
      String calendar,
      boolean calendarMissing,
      WordsRef words,
      @Nullable UUID parent,
      @Nullable List<String> about,
      @Nullable List<String> contacts,
      @Nullable UUID sameAs)
      implements IntakeEvent {}

  /** The resident adds to what was said. Dispatch records it or refuses. */
  @WireName("amendment.asked")
  record AmendmentAsked(UUID askId, int cycle, WordsRef words) implements IntakeEvent {}

  /**
   * Somebody added a picture; intake keeps it.
   *
   * @param phase {@code before|after|other}
   * @param mediaType {@code image/jpeg|image/png|image/webp}
   * @param hash SHA-256 of the picture as it is kept
   * @param by a staff id, or {@code resident}
   */
  @WireName("attachment.added")
  record AttachmentAdded(UUID attachmentId, String phase, String mediaType, String hash, String by)
      implements IntakeEvent {}

  /** The resident no longer needs it. Dispatch ends the request or refuses. */
  @WireName("withdrawal.asked")
  record WithdrawalAsked(UUID askId, int cycle, @Nullable WordsRef words) implements IntakeEvent {}

  /**
   * A further phone was named, or taken back. Which ones, intake alone knows.
   *
   * @param contacts whose phones may be told of it from now on, {@code own|second}
   * @param by who chose so: {@code resident}
   */
  @WireName("contacts.changed")
  record ContactsChanged(List<String> contacts, String by) implements IntakeEvent {}

  /** What is left of it is a request of its own now, which the same query code opens. */
  @WireName("remainder.pointed")
  record RemainderPointed(UUID requestId, String number) implements IntakeEvent {}

  /** What was wished for when its resident was asked is a request of its own now. */
  @WireName("wish.pointed")
  record WishPointed(UUID requestId, String number, @Nullable String kind) implements IntakeEvent {}
}
