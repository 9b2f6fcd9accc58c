package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A lamp that takes two: the grid's worker puts it up and shows it, the community answers. */
class TaskStory {
  private static final String GRID = "990101001001001";

  /** One dot, drawn by hand. */
  private static final byte[] PICTURE =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d49484452000000010000000108020000"
                  + "00907753de0000000c49444154789c63f8cfc000000301010018dd8db0"
                  + "0000000049454e44ae426082");

  private final Stack stack = Stack.running();
  private final Desks desks = new Desks(stack);
  private final Api worker = Api.as(stack, "grid-worker");

  @Test
  void a_part_is_signed_done_and_shown_before_the_whole_is_answered() {
    var lamp = desks.point("小路边的路灯不亮", "东风社区2号楼");
    desks.move(desks.community, lamp, "take", Map.of());
    var task = split(lamp, "请换灯头并拍照").text("taskId");
    assertThat(tasks(worker)).anyMatch(it -> it.at("/task/taskId").asString().equals(task));
    assertThat(resolve(lamp, Map.of()).text("slug")).isEqualTo("evidence-missing");

    of(worker, task, "sign", Map.of()).expect(200);
    var picture = picture(lamp).expect(201).text("id");
    assertThat(resolve(lamp, Map.of("evidence", List.of(picture))).text("slug"))
        .isEqualTo("tasks-open");
    of(worker, task, "done", Map.of("note", "灯头已换")).expect(200);
    assertThat(resolve(lamp, Map.of("evidence", List.of(picture))).text("state"))
        .isEqualTo("resolved");

    var pictures = desks.community.get("/api/requests/" + lamp.id() + "/attachments").expect(200);
    assertThat(pictures.body().path("items").findValuesAsString("id")).containsExactly(picture);
    assertThat(desks.said(lamp))
        .containsSubsequence(
            "task.assigned", "task.signed", "task.done", "request.resolved community");
  }

  @Test
  void what_was_given_back_or_dropped_holds_nothing_up() {
    var lamp = desks.point("小路边的路灯不亮", "东风社区2号楼");
    desks.move(desks.community, lamp, "take", Map.of());
    var back = split(lamp, "请找灯杆权属单位").text("taskId");
    of(worker, back, "return", Map.of("reason", "no-means")).expect(200);
    var dropped = split(lamp, "请先围挡").text("taskId");
    of(worker, dropped, "drop", Map.of("reason", "not-needed")).expect(409);
    of(desks.community, dropped, "drop", Map.of("reason", "not-needed")).expect(200);
    assertThat(resolve(lamp, Map.of("unproven", "nothing-to-see")).text("state"))
        .isEqualTo("resolved");
  }

  private Api.Answer split(Case lamp, String what) {
    var due = Instant.now().plus(1, ChronoUnit.HOURS).toString();
    return desks.move(
        desks.community, lamp, "tasks", Map.of("to", GRID, "dueAt", due, "note", what));
  }

  private Api.Answer resolve(Case lamp, Map<String, Object> more) {
    var body = new java.util.HashMap<String, Object>(more);
    body.putAll(Map.of("answer", "路灯已换新，夜里试过", "outcome", "done"));
    return desks.community.post("/api/requests/" + lamp.id() + "/resolve", body);
  }

  private Api.Answer picture(Case lamp) {
    return worker.send(
        worker
            .request("/api/requests/" + lamp.id() + "/attachments?phase=after")
            .header("Content-Type", "image/png")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(PICTURE)));
  }

  private static Api.Answer of(Api who, String task, String move, Map<String, Object> body) {
    return who.post("/api/tasks/" + task + "/" + move, body);
  }

  private static List<JsonNode> tasks(Api who) {
    return who.get("/api/tasks").expect(200).body().path("items").valueStream().toList();
  }
}
