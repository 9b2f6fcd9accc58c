package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A lamp that nobody owns: passed on three times, until the district says who leads. */
class TransferStory {
  private static final String NEXT_DOOR = "990101001002";
  private static final String OTHER_STREET = "990101002";

  private final Stack stack = Stack.running();
  private final Desks desks = new Desks(stack);
  private final Api neighbours = Api.as(stack, "community-" + NEXT_DOOR);
  private final Api otherStreet = Api.as(stack, "street-" + OTHER_STREET);

  @Test
  void the_lamp_that_nobody_owns_gets_a_lead_and_is_mended() {
    var lamp = desks.point("小路边的路灯不亮", Desks.HOME);
    await().atMost(Desks.SOON).until(() -> !lamp.state("respond").isEmpty());
    var promised = lamp.due("respond");
    desks.move(desks.community, lamp, "take", Map.of());
    desks.move(desks.community, lamp, "transfer", to(NEXT_DOOR, "wrong-place"));
    desks.move(neighbours, lamp, "take", Map.of());
    assertThat(transfer(neighbours, lamp, OTHER_STREET).text("slug")).isEqualTo("no-transfer");
    desks.move(neighbours, lamp, "escalate", Map.of("reason", "wrong-place"));
    assertThat(transfer(desks.street, lamp, OTHER_STREET).text("slug"))
        .isEqualTo("transferred-from-above");
    desks.move(desks.street, lamp, "escalate", Map.of("reason", "wrong-place"));
    desks.move(desks.command, lamp, "transfer", to(OTHER_STREET, "wrong-place"));
    desks.move(otherStreet, lamp, "take", Map.of());
    desks.move(otherStreet, lamp, "whistles", Desks.whistling("D06"));
    var third = desks.move(otherStreet, lamp, "transfer", to("D11", "not-our-duty"));
    assertThat(third.text("state")).isEqualTo("hard-case");
    assertThat(third.text("tier")).isEqualTo("district");

    var named = desks.move(desks.command, lamp, "lead", Map.of("unit", "D05", "note", "会诊定由住建牵头"));
    assertThat(named.text("state")).isEqualTo("hard-case");
    var lead = Api.as(stack, "department-D05");
    desks.move(lead, lamp, "progress", Map.of("note", "已查明灯杆归属，正在接电"));
    var done = Map.of("answer", "路灯已接电修复，今后由区住建局养护", "outcome", "done", "unproven", "no-camera");
    assertThat(desks.move(lead, lamp, "resolve", done).text("state"))
        .as("those who were to lead before it and never came hold up nothing")
        .isEqualTo("resolved");

    assertThat(desks.said(lamp))
        .containsSubsequence(
            "request.transferred community",
            "request.escalated street",
            "request.escalated district",
            "request.transferred street",
            "lead.named not-our-duty",
            "whistle.released",
            "hard-case.declared transferred-three-times",
            "lead.named consulted",
            "whistle.released",
            "request.resolved district");
    await()
        .atMost(Desks.SOON)
        .untilAsserted(() -> assertThat(lamp.told()).contains("request.resolved"));
    assertThat(lamp.due("respond")).as("the promise of the first day").isEqualTo(promised);
    assertThat(told(desks.reads(lamp))).anyMatch(line -> line.contains("passed on"));
  }

  @Test
  void of_two_officers_at_once_one_wins_and_the_other_is_told_who_has_it() {
    var request = desks.taken(desks.community);
    var both =
        Stream.of(desks.community, desks.street)
            .map(who -> CompletableFuture.supplyAsync(() -> transfer(who, request, NEXT_DOOR)))
            .toList();
    var answers = both.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(200);
    var lost = answers.stream().filter(it -> it.status() != 200).findFirst().orElseThrow();
    if (lost.status() == 409) {
      assertThat(lost.text("place")).isEqualTo(NEXT_DOOR);
    } else {
      assertThat(lost.status()).as("out of the first community's sight").isEqualTo(404);
    }
    assertThat(desks.said(request))
        .filteredOn(it -> it.startsWith("request.transferred"))
        .hasSize(1);
  }

  private static List<String> told(Api.Answer page) {
    return page.body().path("timeline").findValuesAsString("text");
  }

  private static Api.Answer transfer(Api by, Case request, String to) {
    return by.post("/api/requests/" + request.id() + "/transfer", to(to, "wrong-place"));
  }

  private static Map<String, Object> to(String place, String reason) {
    return Map.of("to", place, "reason", reason, "note", "灯杆不归我们");
  }
}
