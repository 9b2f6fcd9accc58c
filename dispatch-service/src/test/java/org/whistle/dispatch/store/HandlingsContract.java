package org.whistle.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.dispatch.HandlingChanged;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Archived;
import org.whistle.dispatch.model.Called;
import org.whistle.dispatch.model.Declined;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Dues;
import org.whistle.dispatch.model.Hand;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.HardCase;
import org.whistle.dispatch.model.Holding;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Overrun;
import org.whistle.dispatch.model.Registered;
import org.whistle.dispatch.model.Resolved;
import org.whistle.dispatch.model.Responded;
import org.whistle.dispatch.model.Rest;
import org.whistle.dispatch.model.State;
import org.whistle.dispatch.model.Suspended;
import org.whistle.dispatch.model.Taken;
import org.whistle.dispatch.model.Waiting;
import org.whistle.dispatch.model.Withdrawn;
import org.whistle.journal.Ids;

/** What every store of lives keeps to, the fake as well as the real one. */
abstract class HandlingsContract {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00.123456Z");
  private static final Desk COMMUNITY = Desk.of("990101001001");
  private static final Desk STREET = Desk.of("990101001");
  private static final Rest REST = new Rest("awaiting-weather", AT);
  private static final Hand HAND = new Hand("zhang", "D06");

  abstract Handlings handlings();

  @Test
  void every_state_comes_back_as_it_went() {
    var holding = new Holding(2, 3, COMMUNITY, STREET, 4);
    List<State> states =
        List.of(
            new Waiting(holding, List.of(COMMUNITY, STREET)),
            new Taken(holding, HAND, true),
            new Responded(holding, new Hand("zhang", null), AT),
            new Responded(holding, HAND, null),
            new Suspended(new Taken(holding, HAND, true), REST),
            new Suspended(new Responded(holding, HAND, AT), REST),
            new Registered(new Responded(holding, HAND, null), REST),
            new Resolved(holding, HAND),
            new Declined(holding, HAND, "outside-area"),
            new Withdrawn(holding, true),
            new HardCase(holding),
            new Archived(holding, "solved"));
    var lives = states.stream().map(HandlingsContract::life).toList();
    handlings().save(lives);
    assertThat(handlings().load(lives.stream().map(Handling::id).toList()).values())
        .containsExactlyInAnyOrderElementsOf(lives.stream().map(Handling::saved).toList());
  }

  @Test
  void of_two_writers_one_wins_and_the_other_saves_nothing() {
    var other = anyLife();
    var life = anyLife();
    handlings().save(List.of(life, other));
    var mine = handlings().find(life.id()).orElseThrow();
    handlings().save(List.of(mine.moved(new Withdrawn(mine.state().holding(), false))));
    assertThatThrownBy(() -> handlings().save(List.of(mine))).isInstanceOf(HandlingChanged.class);
    assertThat(handlings().find(life.id()).orElseThrow().state()).isInstanceOf(Withdrawn.class);
  }

  @Test
  void an_unknown_id_is_not_an_error() {
    assertThat(handlings().find(UUID.randomUUID())).isEmpty();
  }

  private static Handling anyLife() {
    return life(new Waiting(new Holding(1, 1, COMMUNITY, null, 0), List.of(COMMUNITY)));
  }

  private static Handling life(State state) {
    var matter =
        new Matter(
                Ids.next(),
                "SQ-1",
                "990101001001001",
                "东风社区3号楼",
                "help",
                "0101",
                "urgent",
                false,
                "S")
            .complainingOf(List.of("unit:D05"));
    var called = new Called(List.of("D06", "U01"), "D06", List.of("U01"), 2, 1, 1);
    var overrun = new Overrun(Ids.next(), "check-in", "U01", AT, AT.plusSeconds(60));
    return new Handling(
        matter, state, called, new Dues(AT, null, AT, null, Map.of("take", AT)), overrun, 0);
  }
}
