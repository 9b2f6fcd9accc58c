package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WordsTest {
  private static final String GRID = "990101001001001";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @BeforeEach
  void places() {
    Door.registerDongfeng(port);
  }

  @Test
  void staff_read_the_words_in_their_scope_and_the_reporter_masked() {
    var pointed =
        point(
                Map.of(
                    "description",
                    "东风社区3号楼下水道堵了",
                    "reporter",
                    Map.of("name", "张三丰", "phone", "19900000123")))
            .getBody();
    var path = "/api/requests/" + pointed.path("id").asString() + "/words";

    var read = Door.as(port, Role.GRID_WORKER, GRID).get(path).getBody();
    assertThat(read.path("description").asString()).isEqualTo("东风社区3号楼下水道堵了");
    assertThat(read.path("reporter").path("name").asString()).isEqualTo("张**");
    assertThat(read.path("reporter").path("phone").asString()).isEqualTo("199****0123");
    assertThat(Door.as(port, Role.GRID_WORKER, "990101001001002").get(path).getStatusCode().value())
        .isEqualTo(404);
    assertThat(Door.as(port, Role.PART_TIME_GRID_WORKER, GRID).get(path).getBody().has("reporter"))
        .isFalse();
    assertThat(audited("words.read", pointed.path("id").asString()))
        .containsExactly("grid-worker", "part-time-grid-worker");
  }

  @Test
  void whoever_runs_the_system_reads_nobodys_words() {
    var id = point(Map.of("description", "路灯不亮")).getBody().path("id").asString();

    for (var role : List.of(Role.ADMIN, Role.AUDITOR, Role.SECURITY)) {
      assertThat(
              Door.as(port, role, "990101")
                  .get("/api/requests/%s/words".formatted(id))
                  .getStatusCode()
                  .value())
          .isEqualTo(403);
    }
  }

  @Test
  void a_unit_outside_reads_the_work_without_names_and_numbers() {
    var pointed =
        point(
                Map.of(
                    "description",
                    "东风社区3号楼下水道堵了,我是张三丰,打199 0000 0123",
                    "location",
                    Map.of("address", "东风社区3号楼2单元401"),
                    "reporter",
                    Map.of("name", "张三丰", "phone", "19900000123")))
            .getBody();
    var id = pointed.path("id").asString();
    sql.sql("update requests set units = '{D06}' where id = ?::uuid").param(id).update();
    var elsewhere =
        new Caller(
            "li", "li", Set.of(Role.DEPARTMENT, Role.COMMUNITY), "990101002001", "D06", null);

    var department = new Caller("he", "he", Set.of(Role.DEPARTMENT), "990101", "D06", null);
    for (var caller : List.of(department, elsewhere)) {
      var outside = Door.as(port, caller);
      var read = outside.get("/api/requests/%s/words".formatted(id)).getBody();
      assertThat(read.path("description").asString()).contains("下水道堵了");
      assertThat(read.toString().replace(id, "")).doesNotContain("三丰", "0123", "401");
      assertThat(read.has("reporter")).isFalse();
      assertThat(
              outside
                  .post("/api/requests/%s/reveal".formatted(id), Map.of("reason", "约上门时间"))
                  .getStatusCode()
                  .value())
          .isEqualTo(403);
    }
  }

  @Test
  void nobody_reads_what_complains_of_him_and_a_resident_can_name_nobody() {
    var staff = Door.as(port, Role.STREET, "990101001");
    var complaint = Map.of("description", "东风社区3号楼网格员态度差", "about", List.of("staff:grid-worker"));
    var path =
        "/api/requests/%s/words"
            .formatted(staff.post("/api/requests", complaint).getBody().path("id").asString());
    assertThat(Door.as(port, Role.GRID_WORKER, GRID).get(path).getStatusCode().value())
        .isEqualTo(404);
    assertThat(Door.as(port, Role.COMMUNITY, "990101001001").get(path).getStatusCode().value())
        .isEqualTo(200);

    var byResident =
        "/api/requests/%s/words".formatted(point(complaint).getBody().path("id").asString());
    assertThat(Door.as(port, Role.GRID_WORKER, GRID).get(byResident).getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void restricted_matters_are_hidden_from_the_grid() {
    var pointed = point(Map.of("description", "东风社区3号楼有人家暴")).getBody();
    var path = "/api/requests/" + pointed.path("id").asString() + "/words";

    assertThat(pointed.path("category").asString()).isEqualTo("0404");
    assertThat(Door.as(port, Role.GRID_WORKER, GRID).get(path).getStatusCode().value())
        .isEqualTo(404);
    assertThat(Door.as(port, Role.COMMUNITY, "990101001001").get(path).getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void unmasking_takes_a_reason_and_leaves_a_trace() {
    var pointed =
        point(
                Map.of(
                    "description",
                    "东风社区3号楼下水道堵了",
                    "reporter",
                    Map.of("name", "张三丰", "phone", "19900000123")))
            .getBody();
    var path = "/api/requests/" + pointed.path("id").asString() + "/reveal";
    var community = Door.as(port, Role.COMMUNITY, "990101001001");

    assertThat(community.post(path, Map.of()).getStatusCode().value()).isEqualTo(400);
    assertThat(community.post(path, Map.of("reason", "约上门时间")).getBody().path("phone").asString())
        .isEqualTo("19900000123");
    assertThat(audited("reporter.revealed", pointed.path("id").asString()))
        .containsExactly("community");
    assertThat(
            Door.as(port, Role.PART_TIME_GRID_WORKER, GRID)
                .post(path, Map.of("reason", "好奇"))
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void whoever_stays_anonymous_leaves_neither_name_nor_phone() {
    var pointed =
        point(
                Map.of(
                    "description",
                    "东风社区3号楼路灯不亮",
                    "reporter",
                    Map.of("name", "张三丰", "anonymous", true)))
            .getBody();
    var id = UUID.fromString(pointed.path("id").asString());

    assertThat(
            sql.sql("select kind from vault_texts where request_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("description");
  }

  @Test
  void a_resident_amends_and_withdraws_only_the_own_request() {
    var pointed = point(Map.of("description", "东风社区3号楼路灯不亮")).getBody();
    var id = UUID.fromString(pointed.path("id").asString());
    var resident = Door.as(port, Caller.residentOf(id));

    assertThat(
            resident
                .post("/api/requests/%s/amend".formatted(id), Map.of("note", "两盏都不亮"))
                .getStatusCode()
                .value())
        .isEqualTo(200);
    assertThat(resident.get("/api/requests/%s/words".formatted(id)).getBody().path("amendments"))
        .hasSize(1);
    assertThat(
            resident
                .post("/api/requests/%s/withdraw".formatted(id), Map.of())
                .getBody()
                .path("asked")
                .asString())
        .isEqualTo("withdrawal");
    assertThat(
            Door.as(port, Caller.residentOf(UUID.randomUUID()))
                .post("/api/requests/%s/withdraw".formatted(id), Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  private List<String> audited(String act, String subject) {
    return sql.sql(
            """
            select who from (
              select at, who, kind, subject from seal_waiting
              union all select at, who, kind, subject from seal_entries) as log
            where kind = ? and subject = ? order by at
            """)
        .params(act, subject)
        .query(String.class)
        .list();
  }

  private ResponseEntity<JsonNode> point(Object body) {
    return Door.asAnybody(port).post("/api/requests", body);
  }
}
