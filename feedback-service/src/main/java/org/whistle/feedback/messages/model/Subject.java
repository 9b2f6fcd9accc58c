package org.whistle.feedback.messages.model;

import java.util.UUID;

/** What messages have to know of a request: never who pointed it, nor anybody's words. */
public record Subject(UUID requestId, String number, Matter matter, String holder) {

  /** What and where. */
  public record Matter(String category, String urgency, String place, String placeName) {
    boolean urgent() {
      return !urgency.equals("general");
    }
  }

  public boolean urgent() {
    return matter.urgent();
  }

  public Subject heldBy(Recipient desk) {
    return new Subject(requestId, number, matter, desk.toString());
  }

  /** It lies elsewhere; how it is called in words stays. */
  public Subject at(String place) {
    var next = new Matter(matter.category, matter.urgency, place, matter.placeName);
    return new Subject(requestId, number, next, holder);
  }

  public Subject reclassified(String category, String urgency) {
    var next = new Matter(category, urgency, matter.place, matter.placeName);
    return new Subject(requestId, number, next, holder);
  }
}
