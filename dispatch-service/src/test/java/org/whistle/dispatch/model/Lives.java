package org.whistle.dispatch.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.WordsRef;

/** Lives of requests in every state, and the people around them. */
final class Lives {
  static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  static final String GRID = "990101001001001";
  static final Desk AT_GRID = Desk.of(GRID);
  static final Desk AT_COMMUNITY = Desk.of(Tier.COMMUNITY, GRID);
  static final Desk AT_STREET = Desk.of(Tier.STREET, GRID);
  static final Desk AT_DISTRICT = Desk.of(Tier.DISTRICT, GRID);

  static final Actor GRID_WORKER = new Actor("li", AT_GRID, null);
  static final Actor COMMUNITY = new Actor("zhang", AT_COMMUNITY, null);
  static final Actor STREET = new Actor("wang", AT_STREET, null);
  static final Actor COMMAND = new Actor("zhao", AT_DISTRICT, null);
  static final Actor LEAD = new Actor("sun", null, "D06");
  static final Actor STRANGER = new Actor("qian", Desk.of("990101002001001"), null);

  static final WordsRef WORDS = new WordsRef(new UUID(1, 1), "0".repeat(64));
  static final Slip SLIP = new Slip("beyond-powers", WORDS);
  static final Answer ANSWER = new Answer(WORDS, "done", List.of(), null);
  static final Working.Reply REPLY = new Working.Reply(WORDS, NOW.plusSeconds(60));
  static final UUID CLOCK = new UUID(3, 3);
  static final UUID ASK = new UUID(2, 2);
  static final Bounds BOUNDS = new Bounds(2, Duration.ofDays(31));
  static final Situation AT = new Situation(NOW, List.of(), BOUNDS);
  static final Rest REST = new Rest("awaiting-weather", NOW.plusSeconds(600));
  static final Sort URGENT = new Sort("0101", "urgent", false, "S", false);
  static final Grounds GROUNDS = new Grounds("grown-worse", WORDS);
  static final OnDuty EVERYBODY = _ -> true;
  static final Assignee COLLEAGUE = new Assignee("chen", AT_COMMUNITY, null, false, false, true);
  static final Hand HAND = Hand.of(COMMUNITY);

  static final RequestSuspended SUSPENDED =
      new RequestSuspended("awaiting-weather", REST.reviewAt(), "wang", null, null);
  static final RequestRegistered REGISTERED =
      new RequestRegistered(ASK, "awaiting-owner", REST.reviewAt(), "zhao");
  static final ReviewHeld REVIEWED = new ReviewHeld(NOW.plusSeconds(9000), "zhao", null);

  private Lives() {}

  static Matter anyMatter() {
    return matter("general", false, "G");
  }

  static Matter matter(String urgency, boolean restricted, String route) {
    return new Matter(
        new UUID(0, 7),
        "SQ-990101-20261120-00037",
        GRID,
        "东风社区3号楼",
        "help",
        "0101",
        urgency,
        restricted,
        route);
  }

  static Handling anyWaiting() {
    return of(Placing.place(anyMatter(), EVERYBODY).next());
  }

  static Handling anyTaken() {
    return of(new Taken(Holding.first(AT_COMMUNITY), HAND, false));
  }

  static Handling anyResponded() {
    return of(new Responded(Holding.first(AT_COMMUNITY), HAND, NOW.plusSeconds(60)));
  }

  static Handling anySuspended() {
    return of(new Suspended(new Taken(Holding.first(AT_COMMUNITY), HAND, true), REST));
  }

  static Handling anyRegistered() {
    return of(new Registered(new Taken(Holding.first(AT_COMMUNITY), HAND, true), REST));
  }

  /** The same, from a state in which the resident had been answered. */
  static List<Handling> restingAfterAnAnswer() {
    var responded = new Responded(Holding.first(AT_COMMUNITY), HAND, null);
    return List.of(of(new Suspended(responded, REST)), of(new Registered(responded, REST)));
  }

  static Handling anyResolved() {
    return resolvedInCycle(1);
  }

  static Handling resolvedInCycle(int cycle) {
    return of(new Resolved(new Holding(cycle, cycle, AT_COMMUNITY, null, 0), HAND));
  }

  static Handling anyDeclined() {
    return of(new Declined(Holding.first(AT_COMMUNITY), HAND, "outside-area"));
  }

  static Handling anyWithdrawn() {
    return of(new Withdrawn(Holding.first(AT_COMMUNITY), true));
  }

  static Handling anyHardCase() {
    return of(new HardCase(Holding.first(AT_DISTRICT)));
  }

  static Handling anyArchived() {
    return of(new Archived(Holding.first(AT_COMMUNITY), "solved"));
  }

  static List<Handling> inEveryState() {
    return List.of(
        anyWaiting(),
        anyTaken(),
        anyResponded(),
        anySuspended(),
        anyRegistered(),
        anyResolved(),
        anyDeclined(),
        anyWithdrawn(),
        anyHardCase(),
        anyArchived());
  }

  static Handling of(State state) {
    return new Handling(anyMatter(), state, Called.nobody(), Dues.none(), null, 1);
  }

  static Overrun overrun(String clock) {
    return new Overrun(CLOCK, clock, null, NOW.minusSeconds(60), NOW);
  }

  /** With both promises to the resident running. */
  static Handling promised(Handling handling) {
    var later = NOW.plusSeconds(3600);
    return handling.due(Dues.none().opened("respond", later).opened("resolve", later));
  }

  /** With a department called to it. */
  static Handling whistled(Handling handling) {
    return handling.called(Called.nobody().and(List.of("D06"), "D06"));
  }

  static RequestExtended extension(Handling handling) {
    var clock = handling.state() instanceof Responded ? "resolve" : "respond";
    return new RequestExtended(ASK, clock, NOW.plusSeconds(7200));
  }

  static Missed missed(String clock, Handling handling) {
    return missed(clock, null, handling);
  }

  static Missed missed(String clock, @Nullable String subject, Handling handling) {
    var holding = handling.state().holding();
    return new Missed(
        CLOCK, clock, holding.cycle(), holding.desk().tier(), holding.number(), subject);
  }
}
