package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.dispatch.RunningDispatch;

/** 回避: whoever is meant neither sees nor handles it. */
class ComplaintTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final String STAFF =
      """
      {"items":[
        {"id":"grid-worker","name":"李建国","kind":"full-time","seat":"990101001001001"}]}
      """;

  @BeforeEach
  void staff() {
    assertThat(send(COMMAND, "/api/duty/staff", "PUT", STAFF, "zh").status()).isEqualTo(200);
  }

  @AfterEach
  void leave_no_trace() {
    sql.sql("DELETE FROM staff").update();
  }

  @Test
  void nobody_handles_a_complaint_about_himself() {
    var id = placed();
    move(GRID_WORKER, id, "take", "{}");
    var marked = move(COMMUNITY, id, "complaint", "{\"about\":\"staff:grid-worker\"}");
    assertThat(marked.status()).isEqualTo(200);
    assertThat(marked.text("tier"))
        .as("the tier above the desk where he sits")
        .isEqualTo("community");
    for (var refused : List.of("take", "contact", "resolve", "complaint", "escalate")) {
      var body =
          switch (refused) {
            case "contact" -> "{\"note\":\"x\"}";
            case "resolve" -> "{\"answer\":\"x\",\"outcome\":\"done\",\"unproven\":\"no-camera\"}";
            case "complaint" -> "{\"about\":\"unit:D06\"}";
            case "escalate" -> "{\"reason\":\"other\"}";
            default -> "{}";
          };
      assertThat(move(GRID_WORKER, id, refused, body).status()).as(refused).isEqualTo(404);
    }
    assertThat(get(GRID_WORKER, "/api/requests/" + id + "/answers").status()).isEqualTo(404);
    assertThat(get(GRID_WORKER, "/api/desk").body().toString()).doesNotContain(id.toString());
    move(COMMUNITY, id, "take", "{}");
    assertThat(move(COMMUNITY, id, "assign", "{\"to\":\"grid-worker\"}").text("slug"))
        .isEqualTo("complained-about");
    assertThat(said(id)).contains("complaint.marked", "request.escalated");
    assertThat(move(COMMUNITY, id, "complaint", "{\"about\":\"wang the fat one\"}").status())
        .as("codes, no words")
        .isEqualTo(400);
  }

  @Test
  void named_at_pointing_the_desk_is_meant_as_well_until_somebody_above_takes_it_back() {
    var id = neighbours.pointAbout("staff:grid-worker");
    await().atMost(SOON).until(() -> handlings.find(id).isPresent());
    assertThat(handlings.find(id).orElseThrow().desks())
        .extracting(desk -> desk.place())
        .containsExactly(COMMUNITY_PLACE);
    assertThat(said(id)).contains("complaint.marked");
    var back = "{\"about\":\"staff:grid-worker\",\"reason\":\"not-about-them\"}";
    assertThat(move(COMMUNITY, id, "complaint-unmark", back).text("slug"))
        .isEqualTo("only-from-above");
    assertThat(move(STREET, id, "complaint-unmark", back).status()).isEqualTo(200);
    assertThat(handlings.find(id).orElseThrow().matter().about()).isEmpty();
    assertThat(move(STREET, id, "complaint-unmark", back).text("slug"))
        .as("what changes nothing isn't acknowledged")
        .isEqualTo("not-marked");
    var wordless = "{\"about\":\"staff:grid-worker\"}";
    assertThat(move(STREET, id, "complaint-unmark", wordless).status())
        .as("not without a reason")
        .isEqualTo(400);
  }

  @Test
  void a_unit_that_is_meant_is_not_called() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    move(COMMUNITY, id, "complaint", "{\"about\":\"unit:D06\"}");
    var refused = move(STREET, id, "whistles", "{\"lead\":\"D06\",\"gridWorker\":\"none\"}");
    assertThat(refused.text("slug")).isEqualTo("complained-about");
  }
}
