package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.dispatch.RunningDispatch;

class TransferMovesTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final Person NEXT_DOOR =
      new Person("community-2", Role.COMMUNITY, "990101001002", null);
  private static final Person THIRD =
      new Person("community-3", Role.COMMUNITY, "990101001003", null);

  @Test
  void three_transfers_without_a_lead_make_a_hard_case_and_the_district_names_a_lead() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    assertThat(transfer(COMMUNITY, id, NEXT_DOOR.place()).text("place"))
        .isEqualTo(NEXT_DOOR.place());
    assertThat(move(COMMUNITY, id, "take", "{}").status()).as("out of sight").isEqualTo(404);
    assertThat(transfer(NEXT_DOOR, id, THIRD.place()).status()).isEqualTo(200);
    assertThat(move(COMMAND, id, "lead", "{\"unit\":\"D06\"}").text("slug"))
        .isEqualTo("not-a-hard-case");
    assertThat(transfer(THIRD, id, COMMUNITY_PLACE).text("state")).isEqualTo("hard-case");
    assertThat(move(STREET, id, "lead", "{\"unit\":\"D06\"}").status()).isEqualTo(403);
    assertThat(move(COMMAND, id, "lead", "{\"unit\":\"D06\"}").status()).isEqualTo(200);
    assertThat(move(COMMAND, id, "lead", "{\"unit\":\"D06\"}").text("slug"))
        .isEqualTo("already-so");
    assertThat(move(DEPARTMENT, id, "resolve", DONE).text("state")).isEqualTo("resolved");
    assertThat(said(id))
        .containsExactly(
            "request.placed",
            "request.taken",
            "request.transferred",
            "request.transferred",
            "request.transferred",
            "hard-case.declared",
            "lead.named",
            "whistle.blown",
            "request.resolved");
  }

  @Test
  void the_street_transfers_the_lead() {
    var id = placed();
    move(STREET, id, "transfer", "{\"to\":\"D03\",\"reason\":\"not-our-duty\"}");
    move(COMMUNITY, id, "take", "{}");
    assertThat(transfer(STREET, id, "D03").text("slug")).isEqualTo("no-lead-yet");
    move(
        STREET,
        id,
        "whistles",
        "{\"lead\":\"D06\",\"units\":[\"D06\"],\"gridWorker\":\"none\",\"reason\":\"beyond-means\"}");
    assertThat(transfer(STREET, id, "D03").status()).isEqualTo(200);
    assertThat(handlings.find(id).orElseThrow().called().lead()).isEqualTo("D03");
    assertThat(said(id)).endsWith("lead.named", "whistle.released", "whistle.blown");
    var first = get(STREET, "/api/requests/" + id + "/whistles").body().path("items").get(0);
    assertThat(first.toString()).contains("\"state\":\"released\"");
    var whistle = first.path("whistleId").asString();
    assertThat(post(DEPARTMENT, "/api/whistles/" + whistle + "/check-in", "{}").text("slug"))
        .isEqualTo("released");
    assertThat(move(DEPARTMENT, id, "resolve", DONE).text("slug")).isEqualTo("not-in-your-hands");
    assertThat(transfer(STREET, id, "D99").status()).isEqualTo(400);
  }

  @Test
  void of_two_officers_who_transfer_at_once_one_wins_and_the_other_learns_who_has_it()
      throws Exception {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    var rival = new Person("rival", Role.STREET, "990101001", null);
    List<Callable<Reply>> both =
        List.of(
            () -> transfer(COMMUNITY, id, NEXT_DOOR.place()),
            () -> move(rival, id, "transfer", to(NEXT_DOOR.place())));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(both).stream().map(it -> it.resultNow()).toList();
      var lost = answers.stream().filter(it -> it.status() != 200).findFirst().orElseThrow();
      assertThat(answers).extracting(Reply::status).containsOnlyOnce(200);
      assertThat(lost.status()).isIn(404, 409);
      if (lost.status() == 409) {
        assertThat(lost.text("place")).isEqualTo(NEXT_DOOR.place());
      }
    }
    assertThat(said(id)).containsOnlyOnce("request.transferred");
  }

  @Test
  void a_wrong_target_or_reason_is_named() {
    var id = placed();
    assertThat(transfer(COMMUNITY, id, "nobody").status()).isEqualTo(400);
    assertThat(
            move(COMMUNITY, id, "transfer", "{\"to\":\"990101001002\",\"reason\":\"x\"}").status())
        .isEqualTo(400);
    assertThat(transfer(STREET, id, "990101002").text("slug")).isEqualTo("transferred-from-above");
    assertThat(transfer(DEPARTMENT, id, "990101002").status()).isEqualTo(403);
  }

  private Reply transfer(Person who, UUID id, String to) {
    return move(who, id, "transfer", to(to));
  }

  private static String to(String to) {
    return "{\"to\":\"%s\",\"reason\":\"wrong-place\",\"note\":\"灯杆在路对面\"}".formatted(to);
  }
}
