package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fifteen neighbours object to the same charging station: one piece of work, fifteen people
 * answered.
 */
class CollectiveStory {
  private static final int NEIGHBOURS = 15;
  private static final String ANSWER = "已召开协商会：充电站移到小区东门外，新方案公示三十天";

  private final Stack stack = Stack.running();
  private final Desks desks = new Desks(stack);

  @Test
  void each_of_fifteen_neighbours_keeps_number_and_dates_and_gets_an_answer_and_a_visit() {
    var all =
        IntStream.range(0, NEIGHBOURS)
            .mapToObj(n -> desks.point("对楼下充电站的选址公示有异议，要求重新协商", "东风社区%d号楼".formatted(1 + n % 5)))
            .toList();
    var master = all.getFirst();
    var others = all.subList(1, NEIGHBOURS);
    desks.move(desks.community, master, "take", Map.of());
    var similar = desks.community.get("/api/requests/" + master.id() + "/similar").expect(200);
    assertThat(similar.body().path("items").findValuesAsString("id"))
        .containsAll(others.stream().map(Case::id).toList());
    for (var each : others) {
      desks.move(desks.community, each, "links", Map.of("to", master.id(), "kind", "collective"));
    }
    desks.move(desks.community, master, "progress", Map.of("note", "已约建设方和居民代表协商"));
    var answer = Map.of("answer", ANSWER, "outcome", "mediated", "linked", true);
    desks.move(desks.community, master, "resolve", answer);

    for (var each : all) {
      assertThat(desks.said(each)).containsOnlyOnce("request.resolved community");
      await()
          .atMost(Desks.SOON)
          .untilAsserted(() -> assertThat(each.told()).contains("request.resolved", "visit.due"));
      assertThat(texts(each)).containsOnlyOnce(ANSWER);
    }
    assertThat(new HashSet<>(all.stream().map(each -> desks.reads(each).text("number")).toList()))
        .as("nobody is merged away")
        .hasSize(NEIGHBOURS);
    for (var each : all) {
      desks.writes(each, "rating", Map.of("solved", "yes", "level", 5)).expect(200);
    }
    await()
        .atMost(Desks.SOON)
        .untilAsserted(
            () -> assertThat(all).allMatch(each -> each.told().contains("request.archived")));
  }

  private List<String> texts(Case request) {
    var answers = desks.community.get("/api/requests/" + request.id() + "/answers").expect(200);
    return answers.body().path("items").findValuesAsString("text");
  }
}
