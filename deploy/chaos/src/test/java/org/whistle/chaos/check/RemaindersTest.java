package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.chaos.load.Call;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Outcome;

class RemaindersTest {
  private static final String FIRST = new UUID(3, 3).toString();
  private static final Instant DAY = Instant.parse("2026-12-01T10:00:00.123456Z");
  private final Promise once = new WhatIsLeftIsPointedOnce();

  @Test
  void a_plan_that_nobody_pointed_or_that_is_pointed_twice_is_found() {
    var left = Map.of("requestId", "r");
    var file = AnyFile.taken().and("dispatch", "remainder.planned", left);
    assertThat(file.found(once)).hasSize(2);
    assertThat(file.and("intake", "remainder.pointed", left).found(once)).isEmpty();
    assertThat(file.and("intake", "remainder.pointed", left).found(once)).hasSize(1);
  }

  @Test
  void the_rest_is_linked_to_the_first_and_answered_with_its_date() {
    var rest = rest();
    assertThat(rest.found(once)).hasSize(2);
    rest.and("dispatch", "request.linked", Map.of("to", FIRST, "kind", "follow-up"));
    assertThat(rest.found(once)).singleElement().asString().contains("answered with its date");
    rest.and("dispatch", "request.responded", Map.of("plannedBy", DAY.toString()));
    assertThat(rest.found(once)).isEmpty();
    assertThat(rest.without("dispatch.remainders").found(once)).hasSize(1);
  }

  @Test
  void the_rest_is_no_second_pointing_of_the_same_words() {
    var hash = AnyFile.hash("p");
    var call =
        new Call(
            AnyFile.NINE,
            AnyFile.NINE,
            "resident",
            "point",
            "request.pointed",
            false,
            new UUID(5, 5),
            AnyFile.REQUEST,
            Outcome.ACKNOWLEDGED,
            201,
            hash,
            null,
            null,
            null);
    var pointings = new Pointings(History.of(List.of(call)));
    pointings.look(AnyFile.waiting().file());
    pointings.look(rest().file());
    assertThat(pointings.counts()).containsEntry(hash, new Pointings.Count(1, 1));
  }

  private static AnyFile rest() {
    var pointed = new HashMap<>(AnyFile.words("p"));
    pointed.put("parent", FIRST);
    return new AnyFile()
        .and("intake", "request.pointed", pointed)
        .row("dispatch.remainders", "master", FIRST, "planned_by", DAY);
  }
}
