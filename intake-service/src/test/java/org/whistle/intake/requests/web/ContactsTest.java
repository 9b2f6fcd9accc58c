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
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.intake.Door;
import org.whistle.testing.Identities;
import org.whistle.testing.RealParts;
import org.whistle.vault.Vault;
import tools.jackson.databind.JsonNode;

/** Phones leave intake for feedback alone, one delivery at a time, and as the resident wishes. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContactsTest {
  private static int phones = 0;

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired Vault vault;

  private final String phone = "1990001%04d".formatted(++phones);
  private final String daughter = "1880001%04d".formatted(phones);
  private Door feedback;

  @BeforeEach
  void places() {
    Door.registerDongfeng(port);
    feedback = new Door(port, Identities.ofService("feedback", "intake"));
  }

  @Test
  void feedback_is_told_the_phone_and_the_code_and_each_time_leaves_a_trace() {
    var pointed = point(Map.of("name", "张三丰", "phone", "+86 " + phone));
    var told = use(pointed, "OWN").getBody();

    assertThat(told.path("phone").asString()).isEqualTo(phone);
    assertThat(told.path("code").asString()).isEqualTo(pointed.path("queryCode").asString());
    assertThat(told.path("language").asString()).isEqualTo("zh");
    use(pointed, "OWN");
    assertThat(traces(pointed, "contact.used"))
        .containsExactly("service:feedback", "service:feedback");
    assertThat(use(pointed, "SECOND").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void nobody_else_asks_for_a_phone() {
    var pointed = point(Map.of("name", "张三丰", "phone", phone));
    for (var other :
        List.of(Door.as(port, Caller.service("gateway")), Door.as(port, resident(pointed)))) {
      assertThat(use(other, pointed, "OWN").getStatusCode().value()).isEqualTo(403);
    }
    var dispatch = Identities.token("intake", Caller.service("dispatch"));
    assertThat(use(new Door(port, dispatch), pointed, "OWN").getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void whoever_opted_out_is_not_told_of_anything_until_opting_in_again() {
    var pointed = point(Map.of("name", "张三丰", "phone", phone));
    var other = point(Map.of("phone", phone));
    wish(false);
    assertThat(use(pointed, "OWN").getStatusCode().value()).isEqualTo(410);
    assertThat(use(other, "OWN").getStatusCode().value()).isEqualTo(410);
    assertThat(mine(pointed).get(path(pointed)).getBody().path("texts").asBoolean()).isFalse();

    mine(pointed).post(path(pointed), Map.of("texts", true));
    assertThat(use(other, "OWN").getStatusCode().value()).isEqualTo(200);
    assertThat(traces(pointed, "contact.opted-in")).containsExactly("resident");
  }

  @Test
  void a_second_phone_is_told_on_the_residents_wish_and_taken_back() {
    var pointed = point(Map.of("name", "王奶奶"));
    var mine = mine(pointed);
    assertThat(mine.post(path(pointed), Map.of("second", daughter)).getStatusCode().value())
        .isEqualTo(400);
    var chosen = mine.post(path(pointed), Map.of("second", daughter, "wish", true)).getBody();
    assertThat(chosen.path("second").asString()).isEqualTo("188****" + daughter.substring(7));
    assertThat(use(pointed, "SECOND").getBody().path("phone").asString()).isEqualTo(daughter);
    assertThat(known(daughter)).containsExactly(pointed.path("id").asString());

    mine.post(path(pointed), Map.of("second", ""));
    assertThat(use(pointed, "SECOND").getStatusCode().value()).isEqualTo(404);
    assertThat(known(daughter)).isEmpty();
    assertThat(said(pointed))
        .containsExactly("request.pointed", "contacts.changed", "contacts.changed");
    var stranger = Door.as(port, Caller.residentOf(UUID.randomUUID()));
    assertThat(stranger.get(path(pointed)).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void a_second_phone_may_be_named_when_pointing_and_an_anonymous_person_leaves_none() {
    var second = Map.of("phone", daughter, "wish", true);
    var pointed = point(Map.of("name", "王奶奶", "second", second));
    assertThat(use(pointed, "SECOND").getBody().path("phone").asString()).isEqualTo(daughter);
    assertThat(contacts(pointed)).isEqualTo("[\"second\"]");

    var anonymous = point(Map.of("anonymous", true, "phone", phone, "second", second));
    assertThat(use(anonymous, "OWN").getStatusCode().value()).isEqualTo(404);
    assertThat(use(anonymous, "SECOND").getStatusCode().value()).isEqualTo(404);
    assertThat(contacts(anonymous)).isEqualTo("");
    var unwished = Map.of("phone", daughter, "wish", false);
    assertThat(post(Map.of("second", unwished)).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void a_phone_that_writes_finds_what_it_was_told_of_until_its_person_is_forgotten() {
    var pointed = point(Map.of("phone", phone));
    assertThat(known(phone)).isEmpty();
    use(pointed, "OWN");
    assertThat(known("0086" + phone)).containsExactly(pointed.path("id").asString());

    vault.forget(id(pointed));
    assertThat(known(phone)).isEmpty();
    assertThat(use(pointed, "OWN").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void whoever_reads_a_one_time_code_on_the_phone_sees_what_was_asked_for_from_it() {
    assertThat(code()).as("nobody knows it yet").isEmpty();
    var pointed = point(Map.of("phone", phone));
    var code = code();
    assertThat(code).matches("\\d{6}");
    assertThat(code()).as("a second one within the minute").isEmpty();

    assertThat(open("000000".equals(code) ? "000001" : "000000").getStatusCode().value())
        .isEqualTo(403);
    var item = open(code).getBody().path("items");
    assertThat(item).hasSize(1);
    assertThat(item.get(0).path("number").asString()).isEqualTo(pointed.path("number").asString());
    assertThat(item.get(0).path("code").asString()).isEqualTo(pointed.path("queryCode").asString());
    assertThat(open(code).getStatusCode().value()).as("used up").isEqualTo(403);
  }

  @Test
  void a_one_time_code_ends_after_three_tries_or_five_minutes() {
    point(Map.of("phone", phone));
    var code = code();
    for (int i = 0; i < 3; i++) {
      open("wrong" + i);
    }
    assertThat(open(code).getStatusCode().value()).isEqualTo(403);
    sql.sql("update phone_codes set asked_at = asked_at - interval '6 minutes'").update();
    var late = code();
    sql.sql("update phone_codes set asked_at = asked_at - interval '6 minutes'").update();
    assertThat(open(late).getStatusCode().value()).isEqualTo(403);
    for (int i = 0; i < 3; i++) {
      assertThat(code()).isNotEmpty();
      sql.sql("update phone_codes set asked_at = asked_at - interval '6 minutes'").update();
    }
    assertThat(code()).as("the sixth of a day").isEmpty();
  }

  private String code() {
    var answer = feedback.post("/internal/contacts/code", Map.of("phone", "+86 " + phone));
    return answer.getBody().path("code").asString("");
  }

  private ResponseEntity<JsonNode> open(String code) {
    var shown = Map.of("phone", phone, "code", code);
    return Door.asAnybody(port).post("/api/phone-codes/open", shown);
  }

  private ResponseEntity<JsonNode> use(JsonNode pointed, String slot) {
    return use(feedback, pointed, slot);
  }

  private static ResponseEntity<JsonNode> use(Door door, JsonNode pointed, String slot) {
    return door.post(
        "/internal/contacts/use",
        Map.of("request", id(pointed), "slot", slot, "delivery", UUID.randomUUID()));
  }

  private void wish(boolean texts) {
    var answer = feedback.post("/internal/contacts/wish", Map.of("phone", phone, "texts", texts));
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
  }

  private List<String> known(String number) {
    var answer = feedback.post("/internal/contacts/known", Map.of("phone", number));
    return answer.getBody().path("requests").valueStream().map(JsonNode::asString).toList();
  }

  private static String path(JsonNode pointed) {
    return "/api/requests/%s/phones".formatted(pointed.path("id").asString());
  }

  private Door mine(JsonNode pointed) {
    return Door.as(port, resident(pointed));
  }

  private static Caller resident(JsonNode pointed) {
    return Caller.residentOf(id(pointed));
  }

  private static UUID id(JsonNode pointed) {
    return UUID.fromString(pointed.path("id").asString());
  }

  private JsonNode point(Map<String, ?> reporter) {
    var answer = post(reporter);
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> post(Map<String, ?> reporter) {
    return Door.asAnybody(port)
        .post("/api/requests", Map.of("description", "路灯不亮", "reporter", reporter));
  }

  private String contacts(JsonNode pointed) {
    return sql.sql(
            """
            select coalesce(body ->> 'contacts', '') from journal
            where request_id = ? and type = 'request.pointed'
            """)
        .param(id(pointed))
        .query(String.class)
        .single();
  }

  private List<String> said(JsonNode pointed) {
    return sql.sql("select type from journal where request_id = ? order by sequence")
        .param(id(pointed))
        .query(String.class)
        .list();
  }

  private List<String> traces(JsonNode pointed, String act) {
    return sql.sql(
            """
            select who from (
              select at, who, kind, subject from seal_waiting
              union all select at, who, kind, subject from seal_entries) as log
            where kind = ? and subject = ? order by at
            """)
        .params(act, id(pointed).toString())
        .query(String.class)
        .list();
  }
}
