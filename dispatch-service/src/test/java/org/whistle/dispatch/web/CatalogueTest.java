package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.dispatch.sheet.ListSheet;
import org.whistle.sheet.Book;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueTest extends RunningDispatch {
  private static final Person ADMIN = new Person("admin", Role.ADMIN, "990101", null);
  private static final Person AUDITOR = new Person("auditor", Role.AUDITOR, "990101", null);
  private static final ResponsibilityList SHIPPED = ResponsibilityList.standard();
  private static final ResponsibilityList HEAD =
      new ResponsibilityList("2026.1", Instant.EPOCH, List.of(), List.of(), List.of());

  @Autowired private Responsibilities responsibilities;

  @Test
  @Order(1)
  void what_is_exported_is_imported_as_it_was() {
    var file = ListSheet.write(SHIPPED);
    assertThat(ListSheet.read(file, HEAD, HEAD)).isEqualTo(SHIPPED);
    assertThat(SHIPPED.items()).hasSize(43);
    assertThat(SHIPPED.units()).hasSize(30);
    var lists = get(STREET, "/api/catalogue").body().path("items");
    assertThat(lists).hasSize(1);
    assertThat(lists.at("/0/items")).hasSize(43);
  }

  @Test
  @Order(2)
  void every_cell_that_cant_be_understood_is_named_in_both_languages() {
    var file =
        new Book()
            .with(
                "事项",
                List.of(
                    List.of("序号", "单位", "事项", "清单", "类别", "起"),
                    List.of("1", "D77", "甲", "基本", "0301", "2026-12-01"),
                    List.of("x", "D06", "", "也许", "9999", "明天")))
            .bytes();
    var zh = post(ADMIN, "/api/catalogue/preview", body("2026.2", file));
    assertThat(zh.status()).isEqualTo(400);
    assertThat(zh.text("type")).endsWith("bad-sheet");
    assertThat(zh.text("detail")).contains("6");
    assertThat(zh.body().path("errors").toString())
        .contains(
            "事项!B2",
            "unknown-unit",
            "D77",
            "事项!A3",
            "not-a-number",
            "not-a-list",
            "也许",
            "unknown-category",
            "not-a-date",
            "missing");
    var en = send(ADMIN, "/api/catalogue", "POST", body("2026.2", file), "en");
    assertThat(en.text("detail")).contains("each cell is named");
    assertThat(post(ADMIN, "/api/catalogue", body("2026.1", ListSheet.write(SHIPPED))).status())
        .isEqualTo(409);
  }

  @Test
  @Order(3)
  void a_unit_that_rules_name_cant_go() {
    var file = csv("代码,名称,夜间值守\nD06,区城管局,是\n", StandardCharsets.UTF_8);
    var refused = post(ADMIN, "/api/catalogue", body("2026.2", file));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("unknown-unit");
  }

  @Test
  @Order(4)
  void a_list_is_previewed_announced_and_decides_who_may_lead_from_then_on() {
    var before = taken("0301");
    assertThat(whistle(before, "U05").status()).isEqualTo(201);
    var file =
        csv(
            "序号,单位,事项,清单,类别\n23,D06,市容环境卫生,收回,0301\n" + "44,D06,新增事项,基本,0106\n",
            Charset.forName("GB18030"));

    var preview = post(ADMIN, "/api/catalogue/preview", body("2026.2", file)).body();
    assertThat(preview.at("/line/added").toString()).isEqualTo("[\"#44\"]");
    assertThat(preview.at("/line/changed").toString()).isEqualTo("[\"#23\"]");
    assertThat(preview.at("/line/removed")).hasSize(42);
    assertThat(preview.path("lists").toString())
        .contains("{\"category\":\"0301\",\"was\":\"B\",\"becomes\":\"T\"}");
    assertThat(preview.path("findings")).isEmpty();
    assertThat(responsibilities.all()).hasSize(1);

    var announced = post(ADMIN, "/api/catalogue", body("2026.2", file));
    assertThat(announced.status()).isEqualTo(201);
    await()
        .atMost(SOON)
        .until(() -> whistle(taken("0301"), "U05").text("type").endsWith("department-must-lead"));
    assertThat(whistle(taken("0301"), "D06").status()).isEqualTo(201);
    assertThat(responsibilities.all()).hasSize(2);
    assertThat(responsibilities.all().getLast().units()).isEqualTo(SHIPPED.units());
  }

  @Test
  @Order(6)
  void a_unit_that_is_new_can_be_called_once_its_list_holds_and_is_named_in_the_why() {
    var id = taken("0106");
    assertThat(whistle(id, "D12").status()).isEqualTo(400);
    var units = new StringBuilder("代码,名称,英文名称,夜间值守,值守电话\n");
    SHIPPED
        .units()
        .forEach(
            unit ->
                units.append(
                    "%s,%s,\"%s\",%s,%s%n"
                        .formatted(
                            unit.code(),
                            unit.zh(),
                            unit.en(),
                            unit.nightDuty() ? "是" : "否",
                            unit.phone())));
    units.append("D12,区水务局,Water,是,0990-8800112\n");
    var file = csv(units.toString(), StandardCharsets.UTF_8);
    assertThat(post(ADMIN, "/api/catalogue", body("2026.3", file)).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> whistle(id, "D12").status() == 201);
  }

  @Test
  @Order(5)
  void who_changed_what_is_read_by_auditor_and_administrator() {
    for (Person reader : new Person[] {ADMIN, AUDITOR}) {
      var line =
          get(reader, "/api/catalogue/history")
              .body()
              .path("items")
              .valueStream()
              .filter(it -> it.path("version").asString().equals("2026.2"))
              .findFirst()
              .orElseThrow();
      assertThat(line.path("version").asString()).isEqualTo("2026.2");
      assertThat(line.path("by").asString()).isEqualTo("admin");
      assertThat(line.path("changed").toString()).isEqualTo("[\"#23\"]");
    }
    assertThat(get(STREET, "/api/catalogue/history").status()).isEqualTo(403);
    assertThat(
            sql.sql(
                    "SELECT count(*) FROM announced WHERE kind = 'responsibilities' AND version = '2026.2'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADMIN", "SERVICE"})
  void nobody_else_announces_lists(Role role) {
    var who = new Person("x" + UUID.randomUUID(), role, "990101", "D06");
    var body = body("2026.9", ListSheet.write(SHIPPED));
    assertThat(post(who, "/api/catalogue", body).status()).isEqualTo(403);
    assertThat(post(who, "/api/catalogue/preview", body).status()).isEqualTo(403);
  }

  private UUID taken(String category) {
    var id = placed(category, "general", "G");
    move(GRID_WORKER, id, "take", "{}");
    move(GRID_WORKER, id, "escalate", "{\"reason\":\"beyond-powers\"}");
    move(COMMUNITY, id, "escalate", "{\"reason\":\"beyond-powers\"}");
    move(STREET, id, "take", "{}");
    return id;
  }

  private Reply whistle(UUID id, String lead) {
    return move(
        STREET,
        id,
        "whistles",
        "{\"lead\":\"%s\",\"gridWorker\":\"none\",\"reason\":\"beyond-means\"}".formatted(lead));
  }

  private static byte[] csv(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static String body(String version, byte[] file) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("version", version)
        .put("sheet", Base64.getEncoder().encodeToString(file))
        .toString();
  }
}
