package org.whistle.intake.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.intake.requests.model.AnyPicture;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PatrolTest {
  private static final String GRID = "990101001001001";
  private static final String LOG = "/api/patrol";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  private Door worker;
  private Door community;

  @BeforeEach
  void grid() {
    Door.registerDongfeng(port);
    worker = Door.as(port, Role.GRID_WORKER, GRID);
    community = Door.as(port, Role.COMMUNITY, "990101001001");
  }

  @Test
  void what_is_noted_is_read_by_its_writer_and_by_the_community_which_leaves_a_trace() {
    var line = noted("井盖松动", "东风社区3号楼");
    assertThat(line.path("placeName").asString()).isEqualTo("东风社区3号楼");

    assertThat(lines(worker)).contains(line);
    assertThat(traces(line)).isEmpty();
    assertThat(lines(community)).contains(line);
    assertThat(traces(line)).containsExactly("community");
    assertThat(lines(Door.as(port, Role.GRID_WORKER, "990101001001002"))).doesNotContain(line);
    assertThat(Door.asAnybody(port).get(LOG).getStatusCode().value()).isEqualTo(403);
    assertThat(Door.as(port, Role.DEPARTMENT, "990101").get(LOG).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void a_line_written_off_line_has_both_times_and_a_phone_that_is_ahead_says_nothing() {
    var noted = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    var late = worker.post(LOG, Map.of("words", "井盖松动", "notedAt", noted.toString())).getBody();
    assertThat(Instant.parse(late.path("notedAt").asString())).isEqualTo(noted);
    assertThat(Instant.parse(late.path("at").asString())).isAfter(noted);
    assertThat(lines(worker)).contains(late);
    var ahead = Map.of("words", "井盖松动", "notedAt", "2999-01-01T00:00:00Z");
    assertThat(worker.post(LOG, ahead).getBody().path("notedAt").isMissingNode()).isTrue();
  }

  @Test
  void one_tap_makes_a_request_of_a_line_with_its_words_and_its_picture() {
    var line = noted("路灯不亮", "东风社区3号楼西侧");
    var id = line.path("id").asString();
    assertThat(worker.bytes(LOG + "/" + id + "/picture").getStatusCode().value()).isEqualTo(404);
    picture(id, 204);

    var request = turned(worker, id);
    var said = worker.get("/api/requests/%s/words".formatted(request.path("id").asString()));
    assertThat(said.getBody().path("description").asString()).isEqualTo("路灯不亮");
    assertThat(said.getBody().path("address").asString()).isEqualTo("东风社区3号楼西侧");
    var pictures =
        worker
            .get("/api/requests/%s/attachments".formatted(request.path("id").asString()))
            .getBody()
            .path("items");
    assertThat(pictures).hasSize(1);
    assertThat(pictures.get(0).path("phase").asString()).isEqualTo("before");
    assertThat(said(request)).containsExactly("request.pointed patrol true", "attachment.added");
    assertThat(lines(worker).stream().filter(it -> it.path("id").asString().equals(id)))
        .allSatisfy(it -> assertThat(it.path("request")).isEqualTo(request));
    picture(id, 409);
  }

  @Test
  void a_line_becomes_one_request_however_many_want_it_at_once() throws Exception {
    var id = noted("垃圾堆在楼道", "东风社区3号楼").path("id").asString();
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          together.invokeAll(
              List.of(
                  () -> turned(worker, id), () -> turned(community, id), () -> turned(worker, id)));
      var first = both.getFirst().get();
      assertThat(both).allSatisfy(it -> assertThat(it.get()).isEqualTo(first));
    }
    assertThat(
            sql.sql(
                    "select count(*) from vault_texts t join requests r on r.id = t.request_id"
                        + " join patrol_lines l on l.request_id = r.id where l.id = ?"
                        + " and t.kind = 'description'")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_was_seen_elsewhere_stays_in_the_log_of_who_saw_it() {
    var line = noted("小广告", "星城社区9号楼");
    assertThat(line.path("place").asString()).isEqualTo(GRID);
    assertThat(lines(worker)).contains(line);
  }

  @Test
  void words_and_pictures_are_sealed_and_only_its_writer_adds_one() {
    var id = noted("独居老人没有开门", "东风社区3号楼").path("id").asString();
    picture(id, 204);
    var rows =
        sql.sql("select patrol_lines::text from patrol_lines where id = ?")
            .param(UUID.fromString(id))
            .query(String.class)
            .single();
    assertThat(rows).doesNotContain("老人");
    assertThat(
            community
                .picture(LOG + "/" + id + "/picture", AnyPicture.png())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    var shown = community.bytes(LOG + "/" + id + "/picture");
    assertThat(shown.getHeaders().getCacheControl()).contains("no-store");
    assertThat(
            worker.picture(LOG + "/" + id + "/picture", new byte[] {1, 2}).getStatusCode().value())
        .isEqualTo(415);
  }

  private JsonNode noted(String words, String address) {
    var answer = worker.post(LOG, Map.of("words", words, "address", address, "grid", GRID));
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    return answer.getBody();
  }

  private void picture(String line, int status) {
    var answer = worker.picture(LOG + "/" + line + "/picture", AnyPicture.jpeg(6));
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
  }

  private static JsonNode turned(Door by, String line) {
    var answer = by.post(LOG + "/" + line + "/request", Map.of());
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return answer.getBody();
  }

  private static List<JsonNode> lines(Door of) {
    return StreamSupport.stream(of.get(LOG).getBody().path("items").spliterator(), false).toList();
  }

  private List<String> traces(JsonNode line) {
    return sql.sql(
            """
            select who from (select subject, who, kind from seal_waiting
              union all select subject, who, kind from seal_entries) audited
            where kind = 'patrol.read' and subject = ?
            """)
        .param(line.path("id").asString())
        .query(String.class)
        .list();
  }

  private List<String> said(JsonNode request) {
    return sql.sql(
            "select concat_ws(' ', type, body ->> 'channel', body ->> 'anonymous') from journal"
                + " where request_id = ? order by sequence")
        .param(UUID.fromString(request.path("id").asString()))
        .query(String.class)
        .list();
  }
}
