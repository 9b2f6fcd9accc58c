package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.intake.Door;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PointingTest {
  private static final String GRID = "990101001001001";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @BeforeEach
  void places() {
    Door.registerDongfeng(port);
  }

  @Test
  void a_resident_says_it_once_and_learns_number_code_place_and_promise() {
    var answer = point(Map.of("description", "东风社区3号楼下水道堵了"));

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    var body = answer.getBody();
    assertThat(body.path("number").asString()).matches("SQ-990101-\\d{8}-\\d{5}");
    assertThat(body.path("queryCode").asString()).matches("[2-9A-HJKMNP-Z]{6}");
    assertThat(body.path("grid").asString()).isEqualTo(GRID);
    assertThat(body.path("placeName").asString()).isEqualTo("东风社区3号楼");
    assertThat(body.path("category").asString()).isEqualTo("0101");
    assertThat(body.path("urgency").asString()).isEqualTo("urgent");
    assertThat(Instant.parse(body.path("resolveBy").asString()))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
  }

  @Test
  void numbers_of_a_day_grow() {
    var first = point(Map.of("description", "路灯不亮")).getBody().path("number").asString();
    var second = point(Map.of("description", "路灯不亮")).getBody().path("number").asString();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void the_same_key_gives_the_same_answer_and_one_request() {
    var key = UUID.randomUUID().toString();
    var body = Map.of("description", "门口有一堆垃圾 " + key);
    var first = Door.asAnybody(port).call(HttpMethod.POST, "/api/requests", body, key);
    var again = Door.asAnybody(port).call(HttpMethod.POST, "/api/requests", body, key);

    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(
            sql.sql("select count(*) from requests where id = ?::uuid")
                .param(first.getBody().path("id").asString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void what_cannot_be_located_goes_to_the_districts_desk() {
    var body = point(Map.of("description", "路灯不亮")).getBody();

    assertThat(body.path("place").asString()).isEqualTo("990101");
    assertThat(body.has("grid")).isFalse();
  }

  @Test
  void words_of_emergency_say_whom_to_call_and_promise_nothing() {
    var body = point(Map.of("description", "电梯困人了,里面有老人!")).getBody();

    assertThat(body.path("urgency").asString()).isEqualTo("emergency");
    assertThat(body.path("call").get(0).asString()).isEqualTo("119");
    assertThat(body.has("respondBy")).isFalse();
  }

  @Test
  void the_residents_wish_is_kept_while_the_rule_decides() {
    var body =
        point(Map.of("description", "健身器材坏了", "urgency", "emergency", "category", "0901"))
            .getBody();

    assertThat(body.path("urgency").asString()).isEqualTo("general");
    assertThat(body.path("category").asString()).isEqualTo("0202");
    assertThat(
            sql.sql("select wished_urgency || wished_category from requests where id = ?::uuid")
                .param(body.path("id").asString())
                .query(String.class)
                .single())
        .isEqualTo("emergency0901");
  }

  @Test
  void similar_requests_at_the_same_place_are_counted() {
    var body = Map.of("description", "东风社区3号楼停电了");
    var first = point(body).getBody();
    var second = point(body).getBody();

    assertThat(second.path("similar").asInt()).isEqualTo(first.path("similar").asInt(0) + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"description\": \"  \"}",
        "{\"description\": \"a\\u0000b\"}",
        "{\"description\": \"灯\", \"kind\": \"wish\"}",
        "{\"description\": \"灯\", \"category\": \"9999\"}",
        "{\"description\": \"灯\", \"urgency\": \"now\"}",
        "{\"description\": \"灯\", \"location\": {\"lat\": 91, \"lon\": 0}}",
        "{\"description\": \"灯\", \"reporter\": {\"phone\": \"call me\"}}",
      })
  void a_body_that_says_nothing_sensible_is_refused(String body) {
    var answer = Door.asAnybody(port).post("/api/requests", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("slug").asString()).isEqualTo("invalid-body");
    assertThat(answer.getBody().path("errors").get(0).path("field").asString()).isNotBlank();
  }

  @Test
  void two_thousand_characters_are_enough() {
    assertThat(point(Map.of("description", "灯".repeat(2000))).getStatusCode().value())
        .isEqualTo(201);
    assertThat(point(Map.of("description", "灯".repeat(2001))).getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void unknown_fields_are_ignored() {
    assertThat(point(Map.of("description", "灯坏了", "mood", "bad")).getStatusCode().value())
        .isEqualTo(201);
  }

  @Test
  void number_and_code_are_exchanged_for_the_request_by_services_alone() {
    var pointed = point(Map.of("description", "路灯不亮")).getBody();
    var shown =
        Map.of(
            "number", pointed.path("number").asString(),
            "code", pointed.path("queryCode").asString().toLowerCase());
    var gateway = Door.as(port, Caller.service("gateway"));

    assertThat(gateway.post("/internal/exchange", shown).getBody().path("requestId").asString())
        .isEqualTo(pointed.path("id").asString());
    assertThat(Door.asAnybody(port).post("/internal/exchange", shown).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void an_unknown_number_and_a_wrong_code_look_alike_and_many_wrong_ones_shut_the_door() {
    var pointed = point(Map.of("description", "路灯不亮")).getBody();
    var number = pointed.path("number").asString();
    var gateway = Door.as(port, Caller.service("gateway"));
    var unknown =
        gateway.post("/internal/exchange", Map.of("number", "SQ-1", "code", "AAAAAA")).getBody();
    for (var i = 0; i < 10; i++) {
      var wrong = gateway.post("/internal/exchange", Map.of("number", number, "code", "AAAAAA"));
      assertThat(wrong.getStatusCode().value()).isEqualTo(404);
      assertThat(wrong.getBody()).isEqualTo(unknown);
    }

    assertThat(
            gateway
                .post(
                    "/internal/exchange",
                    Map.of("number", number, "code", pointed.path("queryCode").asString()))
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  private ResponseEntity<JsonNode> point(Object body) {
    return Door.asAnybody(port).post("/api/requests", body);
  }
}
