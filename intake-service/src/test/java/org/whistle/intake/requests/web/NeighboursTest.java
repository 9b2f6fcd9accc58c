package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.intake.Door;
import org.whistle.intake.requests.Requests;
import org.whistle.intake.requests.Requests.Change;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** 我也是: what a resident sees before sending, and what becomes of it. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NeighboursTest {
  private static final String BENCHES = "东风社区3号楼门口没有户外座椅，希望增加";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired Requests requests;

  @BeforeEach
  void alone() {
    Door.registerDongfeng(port);
    sql.sql("update requests set ended = 'archived' where ended is null").update();
  }

  @Test
  void words_are_told_what_they_look_like_and_nothing_is_kept() {
    var before = count();
    var look = look(Map.of("description", BENCHES));
    assertThat(look.path("categories").findValuesAsString("code")).first().isEqualTo("0204");
    assertThat(look.path("categories").get(0).path("name").asString()).contains("座椅");
    assertThat(look.path("similar")).isEmpty();
    assertThat(look(Map.of("description", "您好呀")).path("categories")).isEmpty();
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void a_neighbours_request_is_found_and_joined_under_its_own_number() {
    var first = point(Map.of("description", BENCHES));
    var found = look(Map.of("description", BENCHES)).path("similar");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path("id").asString()).isEqualTo(first.path("id").asString());
    assertThat(found.get(0).path("placeName").asString()).isEqualTo("东风社区3号楼");

    var second = point(Map.of("description", BENCHES, "sameAs", first.path("id").asString()));
    var third = point(Map.of("description", BENCHES, "sameAs", second.path("id").asString()));
    assertThat(List.of(second, third))
        .extracting(it -> it.path("sameAs").asString())
        .containsOnly(first.path("id").asString());
    assertThat(second.path("number").asString()).isNotEqualTo(first.path("number").asString());
    var again = look(Map.of("description", BENCHES)).path("similar");
    assertThat(again).hasSize(1);
    assertThat(again.get(0).path("others").asInt()).isEqualTo(2);
    assertThat(saidOf(third)).contains("\"sameAs\":\"" + first.path("id").asString());
  }

  @Test
  void nobody_learns_of_complaints_of_what_is_restricted_or_what_was_answered() {
    point(Map.of("description", BENCHES, "kind", "complaint"));
    point(Map.of("description", "东风社区3号楼夫妻吵架", "category", "0404"));
    assertThat(look(Map.of("description", BENCHES)).path("similar")).isEmpty();
    var quarrel = Map.of("description", "东风社区3号楼夫妻吵架", "category", "0404");
    assertThat(look(quarrel).path("similar")).isEmpty();

    var id = UUID.fromString(point(Map.of("description", BENCHES)).path("id").asString());
    answered(id, true);
    assertThat(look(Map.of("description", BENCHES)).path("similar")).isEmpty();
    answered(id, false);
    assertThat(look(Map.of("description", BENCHES)).path("similar")).hasSize(1);
  }

  @Test
  void what_cannot_be_joined_is_pointed_all_the_same_and_not_said_to_be_joined() {
    var elsewhere = point(Map.of("description", "户外座椅坏了"));
    for (var other : List.of(UUID.randomUUID().toString(), elsewhere.path("id").asString())) {
      var pointed = point(Map.of("description", BENCHES, "sameAs", other));
      assertThat(pointed.path("number").asString()).isNotEmpty();
      assertThat(pointed.path("sameAs").asString("")).isEmpty();
    }
  }

  private void answered(UUID id, boolean it) {
    requests.follow(List.of(new Change(id, 1, null, List.of(), null, null, null, it)));
  }

  private String saidOf(JsonNode pointed) {
    return sql.sql("select body::text from journal where request_id = ?::uuid")
        .param(pointed.path("id").asString())
        .query(String.class)
        .single();
  }

  private int count() {
    return sql.sql("select count(*) from requests").query(Integer.class).single();
  }

  private JsonNode look(Map<String, ?> body) {
    var answer = Door.asAnybody(port).post("/api/requests/look", body);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return answer.getBody();
  }

  private JsonNode point(Map<String, ?> body) {
    var answer = Door.asAnybody(port).post("/api/requests", body);
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    return answer.getBody();
  }
}
