package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyRegistered;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.promised;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.dispatch.model.Decision.Kind;

class TimeTest {
  private static final Instant DUE = NOW.plusSeconds(3600);
  private static final Instant LATER = NOW.plusSeconds(7200);

  @Test
  void a_later_date_is_asked_of_the_tier_above_and_moves_nothing_yet() {
    var asked =
        given(promised(anyTaken()))
            .when(h -> new Wishing(h, COMMUNITY, AT).extension(wanted(LATER)))
            .thenSays(DecisionAsked.class);
    assertThat(asked.kind()).isEqualTo("extension");
    assertThat(asked.tier()).isEqualTo("street");
    assertThat(asked.until()).isEqualTo(LATER);
  }

  @Test
  void an_extension_is_asked_for_while_the_promise_can_be_kept() {
    var taken = promised(anyTaken());
    given(taken).when(h -> extension(h, LATER, at(DUE))).thenRefuses(Reason.EXTENSION_TOO_LATE);
    given(taken).when(h -> extension(h, DUE, AT)).thenRefuses(Reason.EXTENSION_NOT_LATER);
    given(anyTaken()).when(h -> extension(h, LATER, AT)).thenRefuses(Reason.NOTHING_TO_EXTEND);
    given(Lives.anyWaiting()).when(h -> extension(h, LATER, AT)).thenRefuses(Reason.NOT_TAKEN_YET);
    given(taken)
        .when(h -> new Wishing(h, STREET, AT).extension(wanted(LATER)))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
  }

  @Test
  void the_same_is_asked_once_and_granted_twice_at_most() {
    var awaited = new Decision.Verdict.Awaited(Lives.AT_STREET);
    var granted = new Decision.Verdict.Approved("wang");
    given(promised(anyTaken()))
        .when(h -> extension(h, LATER, after(awaited)))
        .thenRefuses(Reason.ALREADY_ASKED);
    given(promised(anyTaken()))
        .when(h -> extension(h, LATER, after(granted)))
        .thenSays(DecisionAsked.class);
    given(promised(anyTaken()))
        .when(h -> extension(h, LATER, after(granted, granted)))
        .thenRefuses(Reason.EXTENDED_ENOUGH);
  }

  @Test
  void the_new_date_takes_the_place_of_the_answers_plan() {
    var responded = Lives.anyResponded();
    var extended =
        given(responded)
            .when(h -> Extending.extend(h, new RequestExtended(Lives.ASK, "resolve", LATER), NOW))
            .thenMoves(Responded.class, RequestExtended.class);
    assertThat(extended.due()).contains(new Dues.Due("resolve", LATER));
  }

  @Test
  void what_was_missed_before_anybody_decided_stays_missed() {
    var extension = new RequestExtended(Lives.ASK, "respond", LATER);
    given(promised(anyTaken()))
        .when(h -> Extending.extend(h, extension, DUE))
        .thenRefuses(Reason.EXTENSION_TOO_LATE);
  }

  @Test
  void both_promises_of_an_urgent_request_move_together() {
    var decision = decision(Kind.EXTENSION, new Decision.Verdict.Awaited(Lives.AT_STREET));
    assertThat(Extending.clocks(promised(anyTaken()), decision))
        .containsExactly("respond", "resolve");
  }

  @Test
  void an_urgent_request_never_rests() {
    for (var urgency : List.of("urgent", "emergency")) {
      var taken =
          new Handling(
              Lives.matter(urgency, false, "G"),
              anyTaken().state(),
              Called.nobody(),
              Dues.none(),
              null,
              1);
      given(taken)
          .when(h -> new Wishing(h, COMMUNITY, AT).suspension(wanted(LATER)))
          .thenRefuses(Reason.NEVER_PAUSED);
      given(taken)
          .when(h -> new Wishing(h, COMMUNITY, AT).registration(wanted(LATER)))
          .thenRefuses(Reason.NEVER_PAUSED);
      given(taken)
          .when(h -> Resting.suspend(h, Lives.SUSPENDED, AT))
          .thenRefuses(Reason.NEVER_PAUSED);
      given(taken)
          .when(h -> Resting.register(h, Lives.REGISTERED, AT))
          .thenRefuses(Reason.NEVER_PAUSED);
    }
  }

  @Test
  void a_rest_is_the_streets_to_allow_and_the_register_the_districts() {
    assertThat(Deciding.decider(Kind.SUSPENSION, Lives.AT_GRID)).isEqualTo(Lives.AT_STREET);
    assertThat(Deciding.decider(Kind.SUSPENSION, Lives.AT_STREET)).isEqualTo(Lives.AT_DISTRICT);
    assertThat(Deciding.decider(Kind.REGISTRATION, Lives.AT_GRID)).isEqualTo(Lives.AT_DISTRICT);
    assertThat(Deciding.decider(Kind.EXTENSION, Lives.AT_GRID)).isEqualTo(Lives.AT_COMMUNITY);
    assertThat(Resting.answersFor(anyTaken(), COMMUNITY)).isFalse();
    assertThat(Resting.answersFor(anyTaken(), STREET)).isTrue();
    assertThat(Resting.answersFor(anyTaken(), Lives.STRANGER)).isFalse();
  }

  @Test
  void what_rests_shows_when_it_is_reviewed_and_to_whom() {
    var suspended =
        given(promised(anyTaken()))
            .when(h -> Resting.suspend(h, Lives.SUSPENDED, AT))
            .thenMoves(Suspended.class, RequestSuspended.class);
    assertThat(suspended.due()).contains(new Dues.Due("review", Lives.REST.reviewAt()));
    assertThat(suspended.desks()).containsExactly(Lives.AT_COMMUNITY, Lives.AT_STREET);
    assertThat(anyRegistered().desks()).containsExactly(Lives.AT_COMMUNITY, Lives.AT_DISTRICT);
  }

  @Test
  void a_review_lies_ahead_and_not_too_far() {
    given(anyTaken())
        .when(h -> new Wishing(h, COMMUNITY, AT).suspension(wanted(NOW)))
        .thenRefuses(Reason.REVIEW_IN_THE_PAST);
    given(anyTaken())
        .when(
            h -> new Wishing(h, COMMUNITY, AT).registration(wanted(NOW.plus(Duration.ofDays(32)))))
        .thenRefuses(Reason.REVIEW_TOO_FAR);
  }

  @Test
  void it_is_taken_up_where_it_was_left() {
    var again =
        given(anySuspended())
            .when(h -> Resuming.resume(h, COMMUNITY))
            .thenMoves(Taken.class, RequestResumed.class);
    assertThat(again.state())
        .isEqualTo(new Taken(Holding.first(Lives.AT_COMMUNITY), Lives.HAND, true));
    given(anySuspended())
        .when(h -> Resuming.resume(h, Lives.STRANGER))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken()).when(h -> Resuming.resume(h, COMMUNITY)).thenRefuses(Reason.NOT_PAUSED);
  }

  @Test
  void what_is_done_while_it_rests_counts_afterwards() {
    var assigned =
        Lives.of(
            new Suspended(
                new Taken(Holding.first(Lives.AT_COMMUNITY), Lives.HAND, false), Lives.REST));
    var contacted =
        given(assigned)
            .when(h -> Working.contact(h, COMMUNITY, Lives.WORDS))
            .thenMoves(Suspended.class, ContactMade.class);
    assertThat(Standing.of(contacted.state()).stage()).isEqualTo("investigate");
  }

  @Test
  void without_a_review_it_goes_on_by_itself() {
    var due = Lives.REST.reviewAt();
    var said =
        given(anyRegistered())
            .when(h -> Resuming.reviewMissed(h, Lives.missed("review", h), due))
            .thenSays(RequestResumed.class);
    assertThat(said.cause()).isEqualTo("review");
    assertThat(said.by()).isNull();
    var reviewed =
        given(anyRegistered())
            .when(h -> Resuming.review(h, COMMAND, Lives.REVIEWED, AT))
            .thenMoves(Registered.class, ReviewHeld.class);
    given(reviewed)
        .when(h -> Resuming.reviewMissed(h, Lives.missed("review", h), due))
        .thenRefuses(Reason.STALE);
  }

  @Test
  void the_register_is_reviewed_by_the_district() {
    given(anyRegistered())
        .when(h -> Resuming.review(h, STREET, Lives.REVIEWED, AT))
        .thenRefuses(Reason.NOT_YOURS_TO_DECIDE);
    given(anySuspended())
        .when(h -> Resuming.review(h, COMMUNITY, Lives.REVIEWED, AT))
        .thenRefuses(Reason.NOT_YOURS_TO_DECIDE);
    given(anySuspended())
        .when(h -> Resuming.review(h, STREET, Lives.REVIEWED, AT))
        .thenMoves(Suspended.class, ReviewHeld.class);
  }

  @Test
  void while_it_rests_nobody_answers_resolves_or_passes_it_on() {
    for (var resting : List.of(anySuspended(), anyRegistered())) {
      given(resting)
          .when(h -> Working.respond(h, COMMUNITY, Lives.REPLY, NOW))
          .thenRefuses(Reason.PAUSED);
      given(resting)
          .when(h -> Resolving.resolve(h, COMMUNITY, Lives.ANSWER))
          .thenRefuses(Reason.PAUSED);
      given(resting)
          .when(h -> Escalating.escalate(h, COMMUNITY, Lives.SLIP))
          .thenRefuses(Reason.PAUSED);
      given(resting).when(h -> extension(h, LATER, AT)).thenRefuses(Reason.PAUSED);
    }
  }

  private static Outcome<?, ?> extension(Handling handling, Instant until, Situation at) {
    return new Wishing(handling, COMMUNITY, at).extension(wanted(until));
  }

  private static Wanted wanted(Instant until) {
    return new Wanted(new UUID(5, 5), until, "awaiting-material", null);
  }

  private static Situation at(Instant now) {
    return new Situation(now, List.of(), Lives.BOUNDS);
  }

  private static Situation after(Decision.Verdict... verdicts) {
    var decisions =
        List.of(verdicts).stream().map(verdict -> decision(Kind.EXTENSION, verdict)).toList();
    return new Situation(NOW, decisions, Lives.BOUNDS);
  }

  static Decision decision(Kind kind, Decision.Verdict verdict) {
    var wish =
        new Decision.Wish(kind, 1, 1, "respond", LATER, "awaiting-material", COMMUNITY.id(), null);
    return new Decision(new UUID(5, 5), new UUID(0, 7), wish, verdict);
  }
}
