package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** What is archived stays so: asked for once more it is one linked request, within the window. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.visits.patience=300ms")
class AskAgainTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Others others = new Others(Parts.bootstrapServers());
  private final Said said;
  private final Http own;
  private final String redo;

  AskAgainTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    said = new Said(jdbc, others.requestId());
    own = Http.resident(port, others.requestId());
    redo = "/api/requests/" + others.requestId() + "/redo";
    others.point("help").take("community").resolve("community", null);
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
  }

  @Test
  void it_becomes_one_request_and_the_second_time_is_refused() {
    assertThat(own.get(redo).text("way")).isEqualTo("redo");
    solved();
    assertThat(own.get(redo).text("way")).isEqualTo("again");

    var key = UUID.randomUUID();
    var asked = own.post(redo, Map.of("words", "又漏水了"), key);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
    assertThat(asked.text("outcome")).isEqualTo("solved");
    assertThat(own.post(redo, Map.of("words", "又漏水了"), key)).isEqualTo(asked);
    assertThat(own.post(redo, Map.of("words", "还在漏")).text("slug")).isEqualTo("asked-again-before");

    assertThat(said.types()).containsOnlyOnce("wish.said", "matter.settled").endsWith("wish.said");
    assertThat(said.bodies()).contains("\"kind\":\"again\"", asked.text("again"));
    assertThat(said.bodies()).doesNotContain("漏");
    assertThat(own.get(redo).text("way")).isEqualTo("asked");
    assertThat(marks()).contains("ASKED_AGAIN");
  }

  @Test
  void its_number_is_told_once_it_is_pointed() {
    solved();
    var again = UUID.fromString(own.post(redo, Map.of()).text("again"));
    said.jdbc()
        .sql(
            """
            insert into matters (request_id, version, state, cycle, number, place, place_name, kind,
              category, urgency)
            select :again, 1, 'underway', 1, 'SQ-990101-20261121-00099', place, place_name, kind,
              category, urgency
            from matters where request_id = :id
            """)
        .param("again", again)
        .param("id", others.requestId())
        .update();
    assertThat(own.get(redo).text("number")).isEqualTo("SQ-990101-20261121-00099");
  }

  @Test
  void when_the_window_is_closed_it_says_since_when() {
    solved();
    said.jdbc()
        .sql("update matters set resolved_at = '2026-01-05T04:00Z' where request_id = :id")
        .param("id", others.requestId())
        .update();

    var late = own.post(redo, Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("slug")).isEqualTo("redo-window-closed");
    assertThat(late.text("detail")).contains("2026-02-05", "SQ-990101-20261120-00037");
    assertThat(late.text("from")).isEqualTo("2026-02-05");
    assertThat(own.get(redo).text("way")).isEqualTo("none");
    assertThat(own.get(redo).text("closedFrom")).isEqualTo("2026-02-05");
    assertThat(said.types()).doesNotContain("wish.said");
  }

  private void solved() {
    var verdict = Map.of("solved", "yes", "level", 5);
    var rated = own.post("/api/requests/" + others.requestId() + "/rating", verdict);
    assertThat(rated.text("outcome")).isEqualTo("solved");
  }

  private String marks() {
    return said.jdbc()
        .sql("select to_jsonb(f)::text from rate_facts f where request_id = :id")
        .param("id", others.requestId())
        .query(String.class)
        .single();
  }
}
