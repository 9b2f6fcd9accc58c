package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.dispatch.RoutingRules;
import org.whistle.dispatch.RunningDispatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutingTest extends RunningDispatch {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Person ADMIN = new Person("admin", Role.ADMIN, "990101", null);
  private static final Person AUDITOR = new Person("auditor", Role.AUDITOR, "990101", null);

  @Autowired private RoutingRules rules;

  @AfterEach
  void time_is_the_databases() {
    sql.sql("UPDATE whistle_clock SET shift = '0'").update();
  }

  @Test
  @Order(1)
  void a_request_is_routed_by_the_shipped_rules_and_says_why() {
    var id = placed("0106", "general", "S");
    var why = get(STREET, "/api/requests/" + id + "/routing");
    assertThat(why.status()).isEqualTo(200);
    assertThat(why.body().at("/routed/rules").asString()).isEqualTo("2026.1");
    assertThat(why.body().at("/routed/rule").asString()).isEqualTo("0106");
    assertThat(why.body().at("/routed/tier").asString()).isEqualTo("street");
    assertThat(why.body().at("/routed/lead/code").asString()).isEqualTo("D06");
    assertThat(why.body().at("/routed/lead/name").asString()).isEqualTo("区城市管理综合执法局");
    assertThat(why.body().path("tries")).hasSize(1);
    assertThat(
            sql.sql(
                    "SELECT body #>> '{routed,rule}' FROM journal WHERE request_id = ? AND type = 'request.placed'")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("0106");
    var elsewhere = new Person("street", Role.STREET, "990101002", null);
    assertThat(get(elsewhere, "/api/requests/" + id + "/routing").status()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void a_set_that_leaves_a_category_without_a_holder_is_refused_in_both_languages() {
    var draft = draft("2026.2");
    rulesOf(draft).remove(0);
    var zh = post(ADMIN, "/api/routing", draft.toString());
    assertThat(zh.status()).isEqualTo(400);
    assertThat(zh.text("type")).endsWith("category-without-holder");
    assertThat(zh.text("detail")).contains("0101", "兜底");
    var en = send(ADMIN, "/api/routing", "POST", draft.toString(), "en");
    assertThat(en.text("detail")).contains("nobody has category 0101");
    assertThat(en.body().at("/errors/0/message").asString()).isEqualTo("no-holder");

    var unknown = draft("2026.2");
    ((ObjectNode) rulesOf(unknown).get(0).get("then")).put("lead", "D99");
    var refused = post(ADMIN, "/api/routing", unknown.toString());
    assertThat(refused.text("type")).endsWith("rules-refused");
    assertThat(refused.body().path("errors").toString()).contains("unknown-unit", "D99", "0101");
    assertThat(post(ADMIN, "/api/routing", draft("2026.1").toString()).status()).isEqualTo(409);
    assertThat(
            post(ADMIN, "/api/routing", draft("2026.2").put("from", "2020-01-01").toString())
                .status())
        .isEqualTo(400);
    assertThat(post(ADMIN, "/api/routing", "{\"version\":\"x y\",\"rules\":[]}").status())
        .isEqualTo(400);
  }

  @Test
  @Order(3)
  void the_street_cant_be_made_to_lead_in_what_was_taken_back() {
    var draft = draft("2026.2");
    rulesOf(draft)
        .forEach(
            rule -> {
              if (rule.path("id").asString().equals("0302")) {
                ((ObjectNode) rule.get("then")).remove("lead");
              }
            });
    var refused = post(ADMIN, "/api/routing", draft.toString());
    assertThat(refused.text("type")).endsWith("rules-refused");
    assertThat(refused.body().path("errors").toString()).contains("taken-back", "0302");
  }

  @Test
  @Order(4)
  void a_draft_is_tried_on_what_was_pointed_announced_and_touches_what_comes_after() {
    var older = placed("0106", "general", "S");
    var draft = lampsToTheCommunity("2026.2");

    var preview = post(ADMIN, "/api/routing/preview", draft.toString());
    assertThat(preview.body().path("findings")).isEmpty();
    assertThat(preview.body().path("touched")).hasSize(1);
    assertThat(preview.body().at("/touched/0/category").asString()).isEqualTo("0106");
    var day = today();
    var replay =
        post(
            ADMIN,
            "/api/routing/replay?limit=1",
            draft.deepCopy().put("from", day).put("until", day).toString());
    assertThat(replay.status()).isEqualTo(200);
    assertThat(replay.body().path("differing").asInt()).isGreaterThanOrEqualTo(1);
    assertThat(replay.body().path("requests").asInt())
        .isGreaterThanOrEqualTo(replay.body().path("differing").asInt());
    assertThat(replay.body().at("/items/0/was/rule").asString()).isEqualTo("0106");
    assertThat(replay.body().at("/items/0/becomes/rule").asString()).isEqualTo("lamps");
    assertThat(replay.body().at("/items/0/becomes/lead/code").asString()).isEqualTo("U02");
    assertThat(replay.body().at("/categories/0106").asInt())
        .isEqualTo(replay.body().path("differing").asInt());
    assertThat(
            post(
                    ADMIN,
                    "/api/routing/replay",
                    draft
                        .deepCopy()
                        .put("from", "2026-01-01")
                        .put("until", "2026-12-31")
                        .toString())
                .status())
        .isEqualTo(400);
    var trial = trial().set("rules", draft.get("rules"));
    assertThat(
            post(ADMIN, "/api/routing/why", trial.toString()).body().at("/routed/rule").asString())
        .isEqualTo("lamps");
    assertThat(
            post(ADMIN, "/api/routing/why", trial().toString())
                .body()
                .at("/routed/rule")
                .asString())
        .isEqualTo("0106");

    var announced = post(ADMIN, "/api/routing", draft.toString());
    assertThat(announced.status()).isEqualTo(201);
    await().atMost(SOON).until(() -> rules.find("2026.2").isPresent());
    await().atMost(SOON).until(() -> ruleOf(placed("0106", "general", "S")).equals("2026.2 lamps"));
    assertThat(ruleOf(older)).isEqualTo("2026.1 0106");
  }

  @Test
  @Order(5)
  void who_announced_what_is_read_by_auditor_and_administrator_and_stands_in_the_audit_log() {
    for (Person reader : new Person[] {ADMIN, AUDITOR}) {
      var history = get(reader, "/api/routing/history").body();
      assertThat(history.at("/items/0/version").asString()).isEqualTo("2026.2");
      assertThat(history.at("/items/0/by").asString()).isEqualTo("admin");
      assertThat(history.at("/items/0/added").toString()).isEqualTo("[\"lamps\"]");
      assertThat(history.at("/items/1/version").asString()).isEqualTo("2026.1");
    }
    assertThat(
            sql.sql(
                    """
                    SELECT count(*) FROM (
                      SELECT content, kind FROM seal_waiting
                      UNION ALL SELECT content, kind FROM seal_entries) it
                    WHERE to_jsonb(it)::text LIKE '%routing.announced%'
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(get(ADMIN, "/api/routing").body().path("items")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADMIN", "SERVICE"})
  void nobody_else_announces_rules(Role role) {
    var who = new Person("x" + UUID.randomUUID(), role, "990101", "D06");
    assertThat(post(who, "/api/routing", draft("2026.9").toString()).status()).isEqualTo(403);
    if (role != Role.COMMAND) {
      assertThat(post(who, "/api/routing/replay", "{}").status()).isEqualTo(403);
    }
  }

  private String ruleOf(UUID id) {
    var routed = get(STREET, "/api/requests/" + id + "/routing").body().path("routed");
    return routed.path("rules").asString() + " " + routed.path("rule").asString();
  }

  private String today() {
    return sql.sql("SELECT (whistle_now() AT TIME ZONE 'Asia/Shanghai')::date::text")
        .query(String.class)
        .single();
  }

  private ObjectNode trial() {
    return JSON.createObjectNode()
        .put("category", "0106")
        .put("place", "990101001001")
        .put("officeHours", true)
        .put("restricted", false)
        .put("day", "11-21");
  }

  private ObjectNode lampsToTheCommunity(String version) {
    var draft = draft(version);
    var rule = rulesOf(draft).insertObject(0).put("id", "lamps");
    var when = rule.putObject("when");
    when.putArray("categories").add("0106");
    when.putArray("places").add("990101001");
    rule.putObject("then").put("tier", "community").put("lead", "U02");
    return draft;
  }

  /** The rules that came with the product, under another version. */
  private ObjectNode draft(String version) {
    var draft = JSON.createObjectNode().put("version", version);
    var items = get(ADMIN, "/api/routing").body().path("items");
    draft.set("rules", items.get(items.size() - 1).path("rules").deepCopy());
    return draft;
  }

  private static ArrayNode rulesOf(ObjectNode draft) {
    return (ArrayNode) draft.get("rules");
  }
}
