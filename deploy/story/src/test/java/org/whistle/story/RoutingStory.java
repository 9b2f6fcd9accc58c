package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.whistle.story.Browser.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A rule is drafted, tried on what was pointed, announced, and decides on what comes after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutingStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String BENCHES = "0204";
  private static final String VERSION = "benches-1";

  @AutoClose private static Browser browser;
  private static Stack stack;
  private static Api admin;
  private static Api street;

  @BeforeAll
  static void open() {
    stack = Stack.running();
    browser = Browser.on(stack);
    admin = Api.as(stack, "admin");
    street = Api.as(stack, "street");
  }

  @Test
  @Order(1)
  void a_drafted_rule_is_tried_announced_and_decides_on_later_requests_alone() {
    var older = pointed();
    assertThat(why(older).at("/routed/tier").asString()).isEqualTo("community");

    var rules = drafted();
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var tried =
        admin
            .post(
                "/api/routing/replay?limit=200",
                Map.of("rules", rules, "from", today.minusDays(1), "until", today.plusDays(2)))
            .expect(200)
            .body();
    assertThat(tried.at("/categories/" + BENCHES).asInt()).isPositive();
    assertThat(tried.path("items").valueStream().map(it -> it.path("id").asString()))
        .contains(older);
    var nobody = rules.deepCopy();
    nobody.remove(nobody.size() - 1);
    var refused = admin.post("/api/routing", draft(nobody)).expect(400);
    assertThat(refused.text("type")).endsWith("category-without-holder");

    admin.post("/api/routing", draft(rules)).expect(201);
    var newer =
        await()
            .atMost(SOON)
            .until(
                RoutingStory::pointed,
                id -> why(id).at("/routed/rules").asString().equals(VERSION));
    var because = why(newer);
    assertThat(because.at("/routed/rule").asString()).isEqualTo("benches");
    assertThat(because.at("/routed/tier").asString()).isEqualTo("street");
    assertThat(because.at("/routed/lead/code").asString()).isEqualTo("U10");
    assertThat(because.at("/tries/0/rule").asString()).isEqualTo("benches");
    assertThat(desk()).contains(newer).doesNotContain(older);
    assertThat(why(older).at("/routed/rules").asString()).isEqualTo("2026.1");
    var history = Api.as(stack, "auditor").get("/api/routing/history").expect(200).body();
    assertThat(history.at("/items/0/added").toString()).isEqualTo("[\"benches\"]");
  }

  @Test
  @Order(2)
  void the_administrator_sees_list_and_rules_and_tries_a_draft_on_the_page() {
    var staff = new Staff(stack, browser);
    Page page = staff.logIn(Screen.SMALL_PHONE, "/catalogue", "admin");
    assertThat(page.getByText("违法建设发现报告")).isVisible();
    assertThat(page.locator("[data-rule='0302']")).containsText("牵头");
    Staff.isOpenToAll(page, Staff.FINGER);
    page.locator("[data-act=check]").click();
    assertThat(page.locator("[data-shown=check]")).containsText("没有类别会改变去向");
    page.locator("#rule-id").fill("all");
    page.locator("#rule-lead").selectOption("D06");
    page.getByText("加入草案").click();
    page.locator("[data-act=replay]").click();
    assertThat(page.locator("[data-shown=replay]")).containsText("件会有不同");
    assertThat(browser.faults()).isEmpty();
  }

  private static String pointed() {
    return Api.anyone(stack)
        .post(
            "/api/requests",
            Map.of(
                "description",
                "想在楼下添几把户外座椅",
                "category",
                BENCHES,
                "location",
                Map.of("address", "东风社区3号楼"),
                "reporter",
                Map.of("name", "赵大妈", "phone", "19900000018")))
        .expect(201)
        .text("id");
  }

  private static JsonNode why(String id) {
    return await()
        .atMost(SOON)
        .until(() -> street.get("/api/requests/" + id + "/routing"), it -> it.status() == 200)
        .body();
  }

  private static List<String> desk() {
    return street
        .get("/api/desk?limit=200")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** The rules in force, and one before them. */
  private static ArrayNode drafted() {
    var node = JsonNodeFactory.instance;
    var rules = node.arrayNode();
    var rule = rules.addObject().put("id", "benches");
    rule.putObject("when").putArray("categories").add(BENCHES);
    rule.putObject("then").put("tier", "street").put("lead", "U10");
    admin.get("/api/routing").expect(200).body().at("/items/0/rules").forEach(rules::add);
    return rules;
  }

  private static Map<String, Object> draft(ArrayNode rules) {
    return Map.of("version", VERSION, "rules", rules);
  }
}
