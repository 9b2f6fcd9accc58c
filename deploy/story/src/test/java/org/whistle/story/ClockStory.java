package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The clockmaker was away: what was missed meanwhile is announced once, what was done in time is
 * never called late. {@link Stack} sets the limit for first contact to seconds.
 */
class ClockStory {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final Stack stack = Stack.running();
  private final Api community = Api.as(stack, "community");

  @Test
  void a_miss_while_tracking_is_down_is_announced_once_and_work_in_time_is_not_called_late() {
    var forgotten = pointAndTake();
    var kept = pointAndTake();
    Instant due = Instant.now().plus(Stack.FIRST_CONTACT);

    stack.whileDown(
        List.of("tracking"),
        () -> {
          community
              .post("/api/requests/" + kept.id() + "/contact", Map.of("note", "已联系居民"))
              .expect(200);
          await().atMost(SOON).until(() -> Instant.now().isAfter(due.plus(Duration.ofSeconds(2))));
        });
    stack.awaitHealthy();

    await().atMost(SOON).until(() -> forgotten.missed().contains("first-contact"));
    await().atMost(SOON).until(() -> kept.state("first-contact").equals("kept"));
    await().atMost(SOON).until(() -> forgotten.told().contains("request.urged"));
    assertThat(forgotten.missed()).containsOnlyOnce("first-contact");
    assertThat(kept.missed()).doesNotContain("first-contact");
  }

  @Test
  void once_time_is_set_forward_whoever_is_late_by_it_has_been_called_so() {
    var before = OffsetDateTime.now();
    var forgotten = pointAndTake();

    var printed = stack.whistle("time", "+" + (Stack.FIRST_CONTACT.toSeconds() + 2) + "s");

    assertThat(OffsetDateTime.parse(printed.strip()))
        .isAfter(before.plus(Stack.FIRST_CONTACT.plusSeconds(1)));
    assertThat(forgotten.missed()).containsOnlyOnce("first-contact");
  }

  private Case pointAndTake() {
    var pointed =
        Api.anyone(stack)
            .post(
                "/api/requests",
                Map.of("description", "楼道灯泡不亮了", "location", Map.of("address", "东风社区5号楼")))
            .expect(201);
    String id = pointed.text("id");
    await()
        .atMost(SOON)
        .until(() -> community.post("/api/requests/" + id + "/take", Map.of()).status() == 200);
    return new Case(community, id);
  }
}
