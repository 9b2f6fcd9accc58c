package org.whistle.feedback.messages.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.feedback.messages.model.Reply.NotAccepted;

class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(2), Duration.ofMinutes(30), 5);

  @Test
  void what_is_accepted_is_delivered() {
    var after = sending(Channel.WEB_HOOK, 1).after(Reply.accepted(), NOW, PATIENCE, 0);

    assertThat(after.state()).isEqualTo(State.DELIVERED);
    assertThat(after.reason()).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_ever_later_with_the_same_key() {
    var first = sending(Channel.WEB_HOOK, 1);
    var once = first.after(Reply.not(Reason.FAILED_THERE), NOW, PATIENCE, 0);
    var thrice =
        sending(Channel.WEB_HOOK, 3).after(Reply.not(Reason.UNREACHABLE), NOW, PATIENCE, 0);

    assertThat(once.id()).isEqualTo(first.id());
    assertThat(once.state()).isEqualTo(State.RETRYING);
    assertThat(once.reason()).contains(Reason.FAILED_THERE);
    assertThat(once.nextTry()).isEqualTo(NOW.plusSeconds(2));
    assertThat(thrice.nextTry()).isEqualTo(NOW.plusSeconds(8));
  }

  @Test
  void tries_are_spread_by_a_fifth_and_never_wait_longer_than_set() {
    assertThat(PATIENCE.after(1, 1)).isEqualTo(Duration.ofMillis(2400));
    assertThat(PATIENCE.after(60, 0)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a_receiver_that_asks_for_patience_gets_it() {
    var busy = new NotAccepted(Reason.BUSY_THERE, Duration.ofMinutes(1));

    assertThat(sending(Channel.WECOM, 1).after(busy, NOW, PATIENCE, 0).nextTry())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void after_the_last_try_a_person_has_to_look() {
    var after = sending(Channel.WEB_HOOK, 5).after(Reply.not(Reason.UNREACHABLE), NOW, PATIENCE, 0);

    assertThat(after.state()).isEqualTo(State.STUCK);
    assertThat(after.reason()).contains(Reason.GIVEN_UP);
  }

  @ParameterizedTest
  @EnumSource(names = {"BREAKER_OPEN", "TOO_MANY_AT_ONCE"})
  void what_never_left_the_house_is_no_try(Reason untried) {
    var after = sending(Channel.WEB_HOOK, 5).after(Reply.not(untried), NOW, PATIENCE, 0);

    assertThat(after.state()).isEqualTo(State.RETRYING);
    assertThat(after.attempts()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "ADDRESS_NOT_ALLOWED", "CHANNEL_OFF", "TARGET_REMOVED"})
  void what_would_be_refused_again_is_stuck_at_once(Reason lasting) {
    assertThat(sending(Channel.WEB_HOOK, 1).after(Reply.not(lasting), NOW, PATIENCE, 0).state())
        .isEqualTo(State.STUCK);
  }

  @Test
  void who_is_gone_gets_nothing_more() {
    assertThat(sending(Channel.WEB_HOOK, 1).after(Reply.not(Reason.GONE), NOW, PATIENCE, 0).state())
        .isEqualTo(State.DROPPED);
  }

  @Test
  void a_text_message_that_may_have_arrived_goes_to_a_person() {
    var after = sending(Channel.SMS, 1).after(Reply.not(Reason.TIMED_OUT), NOW, PATIENCE, 0);

    assertThat(after.state()).isEqualTo(State.STUCK);
    assertThat(after.reason()).contains(Reason.OUTCOME_UNKNOWN);
    assertThat(
            sending(Channel.SMS, 1).after(Reply.not(Reason.UNREACHABLE), NOW, PATIENCE, 0).state())
        .isEqualTo(State.RETRYING);
  }

  @ParameterizedTest
  @EnumSource
  void only_what_is_stuck_or_dropped_is_sent_once_more(State state) {
    var before = new Delivery(UUID.randomUUID(), Channel.WEB_HOOK, state, Optional.empty(), 5, NOW);
    var after = before.redriven(NOW);

    assertThat(after.isPresent()).isEqualTo(state == State.STUCK || state == State.DROPPED);
    after.ifPresent(
        it -> {
          assertThat(it.id()).isEqualTo(before.id());
          assertThat(it.state()).isEqualTo(State.WAITING);
          assertThat(it.attempts()).isZero();
        });
  }

  private static Delivery sending(Channel channel, int attempts) {
    return new Delivery(UUID.randomUUID(), channel, State.SENDING, Optional.empty(), attempts, NOW);
  }
}
