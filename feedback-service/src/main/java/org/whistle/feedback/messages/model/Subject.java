package org.whistle.feedback.messages.model;

import java.util.List;
import java.util.UUID;

/** What messages have to know of a request: never who pointed it, nor anybody's words. */
public record Subject(
    UUID requestId, String number, Matter matter, String holder, KeptFrom keptFrom) {

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
    return new Subject(requestId, number, matter, desk.toString(), keptFrom);
  }

  /** It lies elsewhere; how it is called in words stays. */
  public Subject at(String place) {
    var next = new Matter(matter.category, matter.urgency, place, matter.placeName);
    return new Subject(requestId, number, next, holder, keptFrom);
  }

  public Subject reclassified(String category, String urgency, boolean restricted) {
    var next = new Matter(category, urgency, matter.place, matter.placeName);
    var from = new KeptFrom(restricted, keptFrom.about());
    return new Subject(requestId, number, next, holder, from);
  }

  public Subject complainsOf(List<String> about) {
    var from = new KeptFrom(keptFrom.restricted(), about);
    return new Subject(requestId, number, matter, holder, from);
  }

  /** Who of those on duty there is told beside the desk or unit itself. */
  public List<Recipient> onDuty(Recipient there, List<OnDuty> all) {
    return all.stream()
        .filter(it -> it.seat().equals(there.code()) && keptFrom.mayKnow(it))
        .map(it -> Recipient.staff(it.member()))
        .distinct()
        .toList();
  }
}
