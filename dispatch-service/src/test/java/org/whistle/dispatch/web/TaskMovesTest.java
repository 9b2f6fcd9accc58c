package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;

class TaskMovesTest extends RunningDispatch {

  @Test
  void a_request_waits_for_its_parts() {
    var id = taken();
    var task = given(id, Neighbours.GRID);
    var mine = get(GRID_WORKER, "/api/tasks").body().path("items");
    assertThat(mine.findValuesAsString("taskId")).contains(task);
    assertThat(move(COMMUNITY, id, "resolve", DONE).text("slug")).isEqualTo("tasks-open");
    assertThat(task(GRID_WORKER, task, "done", "{\"note\":\"已补好\"}").text("slug"))
        .isEqualTo("task-not-signed");
    assertThat(task(GRID_WORKER, task, "sign", "{}").text("state")).isEqualTo("signed");
    assertThat(task(COMMUNITY, task, "done", "{\"note\":\"已补好\"}").status()).isEqualTo(403);
    assertThat(move(COMMUNITY, id, "resolve", DONE).text("slug")).isEqualTo("tasks-open");
    assertThat(task(GRID_WORKER, task, "done", "{\"note\":\"已补好\"}").text("state"))
        .isEqualTo("done");
    assertThat(get(GRID_WORKER, "/api/tasks").body().toString()).doesNotContain(task);
    assertThat(move(COMMUNITY, id, "resolve", DONE).text("state")).isEqualTo("resolved");
    assertThat(said(id))
        .containsExactly(
            "request.placed",
            "request.taken",
            "task.assigned",
            "task.signed",
            "task.done",
            "request.resolved");
  }

  @Test
  void what_nobody_needs_is_dropped_with_a_reason() {
    var id = taken();
    var task = given(id, Neighbours.GRID);
    assertThat(task(COMMUNITY, task, "drop", "{}").status()).isEqualTo(400);
    assertThat(task(GRID_WORKER, task, "drop", "{\"reason\":\"not-needed\"}").text("slug"))
        .isEqualTo("not-in-your-hands");
    assertThat(task(COMMUNITY, task, "drop", "{\"reason\":\"not-needed\"}").text("state"))
        .isEqualTo("dropped");
    assertThat(task(GRID_WORKER, task, "sign", "{}").text("slug")).isEqualTo("task-over");
    assertThat(move(COMMUNITY, id, "resolve", DONE).status()).isEqualTo(200);
  }

  @Test
  void what_is_given_back_holds_nothing_up_and_names_its_reason() {
    var id = taken();
    var task = given(id, Neighbours.GRID);
    assertThat(task(GRID_WORKER, task, "return", "{\"reason\":\"tired\"}").status()).isEqualTo(400);
    assertThat(task(GRID_WORKER, task, "return", "{\"reason\":\"no-means\"}").text("state"))
        .isEqualTo("returned");
    var shown = get(COMMUNITY, "/api/requests/" + id + "/tasks").body().path("items");
    assertThat(shown.findValuesAsString("state")).containsExactly("returned");
  }

  @Test
  void a_former_holders_parts_hold_up_the_next_one_on_the_spot() {
    var id = taken();
    given(id, Neighbours.GRID);
    move(COMMUNITY, id, "send-down", "{\"reason\":\"closer-to-residents\"}");
    assertThat(move(GRID_WORKER, id, "on-the-spot", DONE).text("slug")).isEqualTo("tasks-open");
  }

  @Test
  void a_unit_gets_parts_only_of_what_it_was_called_to_and_a_stranger_sees_nothing() {
    var id = taken();
    assertThat(split(id, "D06").text("slug")).isEqualTo("task-needs-whistle");
    assertThat(split(id, "nobody-known").text("slug")).isEqualTo("not-on-staff");
    assertThat(split(id, "990101001").text("slug")).isEqualTo("not-of-your-desk");
    assertThat(
            post(DEPARTMENT, "/api/tasks/" + given(id, Neighbours.GRID) + "/sign", "{}").status())
        .isEqualTo(404);
    assertThat(task(COMMUNITY, UUID.randomUUID().toString(), "sign", "{}").status()).isEqualTo(404);
  }

  private UUID taken() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    return id;
  }

  private String given(UUID request, String to) {
    var given = split(request, to);
    assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
    return given.text("taskId");
  }

  private Reply split(UUID request, String to) {
    var due = Instant.now().plus(1, ChronoUnit.HOURS);
    return move(
        COMMUNITY,
        request,
        "tasks",
        "{\"to\":\"%s\",\"dueAt\":\"%s\",\"note\":\"请补好路面\"}".formatted(to, due));
  }

  private Reply task(Person who, String task, String move, String body) {
    return post(who, "/api/tasks/" + task + "/" + move, body);
  }
}
