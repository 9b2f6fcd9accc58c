package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.intake.Door;

/** 余项: what dispatch left of an urgent request is pointed for its resident. */
class RemainderTest extends Continued {

  RemainderTest() {
    super(
        Map.of(
            "description",
            "电梯停了,有人困在里面",
            "category",
            "0503",
            "urgency",
            "urgent",
            "reporter",
            Map.of("name", "张三丰", "phone", "19900000123")));
  }

  @Test
  void it_is_a_general_request_of_the_same_resident_opened_by_the_same_code() {
    var left = UUID.randomUUID();
    others.dispatchSays(first(), 1, 1, planned(left));

    var said = topic.of(left, 1).getFirst().body();
    assertThat(said.path("parent").asString()).isEqualTo(first().toString());
    assertThat(said.path("urgency").asString()).isEqualTo("general");
    assertThat(said.path("category").asString()).isEqualTo(pointed.path("category").asString());
    var told = topic.of(first(), 2).getLast();
    assertThat(told.header("ce_type")).isEqualTo("remainder.pointed");
    var number = told.body().path("number").asString();
    assertThat(number).isEqualTo(said.path("number").asString());
    assertThat(requests.exchange(number, code())).contains(left);
    assertThat(requests.exchange(number, "000000")).isEmpty();
    var read = Door.as(port, Caller.residentOf(left)).get("/api/requests/%s/words".formatted(left));
    assertThat(read.getBody().path("description").asString()).contains("电梯");
  }

  @Test
  void said_again_it_is_pointed_once() {
    var left = UUID.randomUUID();
    others.dispatchSays(first(), 1, 1, planned(left));
    others.dispatchSays(first(), 1, 1, planned(left));
    others.dispatchSays(first(), 2, 1, planned(left));
    var next = UUID.randomUUID();
    others.dispatchSays(first(), 3, 1, planned(next));

    assertThat(topic.of(next, 1)).hasSize(1);
    assertThat(topic.of(left, 1)).hasSize(1);
    assertThat(topic.of(first(), 3))
        .extracting(one -> one.header("ce_type"))
        .containsExactly("request.pointed", "remainder.pointed", "remainder.pointed");
  }

  private static RemainderPlanned planned(UUID left) {
    return new RemainderPlanned(left, Instant.now().plusSeconds(864_000), "community", WORDS);
  }
}
