package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.MendingEvent.EventDiscarded;
import org.whistle.contracts.MendingEvent.EventMended;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CaseFileTest {
  private static Peer peer;

  @LocalServerPort private int port;
  @Autowired private SettableWatermarks watermarks;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void a_file_shows_where_a_request_stands_and_what_happened() {
    Story story = Story.at(Instant.now()).pointed().placed().taken().contacted();
    peer.tells(story);
    Client command = Client.command(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(command.get("/api/cases/" + story.id()).path("stage").asString())
                    .isEqualTo("investigate"));
    JsonNode file = command.get("/api/cases/" + story.id());
    assertThat(file.path("number").asString()).isEqualTo(story.number());
    assertThat(file.path("summary").asString()).isEqualTo("健身器材报修 · 东风社区3号楼");
    assertThat(file.path("order").asString()).isEqualTo("taken");
    assertThat(file.path("tier").asString()).isEqualTo("community");
    assertThat(file.path("holder").asString()).isEqualTo("wang");
    assertThat(events(file))
        .startsWith("request.pointed", "request.placed", "request.taken", "contact.made");
    assertThat(states(command.get("/api/cases/" + story.id() + "/clocks")))
        .containsExactlyInAnyOrder("take kept", "first-contact kept", "respond running");
  }

  @Test
  void a_clock_tells_by_which_rule_it_is_due_what_was_paused_and_what_comes_next() {
    Story story = Story.at("2026-11-16T02:00:00Z");
    story.pointed("general", Instant.parse("2026-11-19T10:00:00Z"), null).placed();
    story.after(60).taken().then("2026-11-16T12:00:00Z");
    story.suspended(Instant.parse("2026-11-30T10:00:00Z"));
    story.then("2026-11-17T12:00:00Z").resumed().after(60).responded(null);
    peer.tells(story);
    Client command = Client.command(port);
    String path = "/api/cases/" + story.id() + "/clocks";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> states(command.get(path)).contains("respond kept"));

    JsonNode respond = clock(command.get(path), "respond");
    assertThat(respond.path("limit").asString()).isEqualTo("3 working days");
    assertThat(respond.path("promisedAt").asString()).isEqualTo("2026-11-19T10:00:00Z");
    assertThat(respond.path("explained").asString())
        .contains("3个工作日，到下班时为止")
        .contains("规则clocks-2026.1，工作日历2025.1+2026.1")
        .contains("11月16日 20:00起因“挂起”暂停计算。")
        .contains("11月17日 20:00起恢复计算")
        .contains("最初承诺的日期是11月19日 18:00")
        .contains("已按时完成");
    assertThat(respond.path("why").asString())
        .isEqualTo("一共3个工作日，从第二天算起：周末和放假不算，调休上班的日子算，到当天下班为止。中间停过一段，停下的时间不算在内。最初说的是11月19日 18:00。");
    assertThat(respond.path("history").valueStream())
        .map(line -> line.path("what").asString() + " " + line.path("by").asString(""))
        .containsExactly("opened ", "paused chen", "resumed chen", "stopped wang");
    assertThat(command.call(path, "en").body().toString())
        .contains("From 16 Nov, 20:00 it stood still (Suspended).");
  }

  @Test
  void a_check_in_that_counts_from_opening_says_so_and_from_when() {
    Story story = Story.at("2026-11-20T12:00:00Z");
    Instant within = story.now().plusSeconds(86400);
    story.pointed("urgent", within, within).placed().taken();
    story.says(called("urgent"));
    peer.tells(story);
    Client command = Client.command(port);
    String path = "/api/cases/" + story.id() + "/clocks";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> unit(command.get(path), "D01").contains("2小时，连续计算"));
    assertThat(unit(command.get(path), "D01"))
        .contains("该单位夜间无人值班，11月20日 20:00吹哨，从11月23日 08:00开门时起算")
        .contains("11月23日 10:00");
    assertThat(unit(command.get(path), "D06")).contains("从11月20日 20:00起算");
    assertThat(unit(command.call(path, "en").body(), "D01"))
        .contains("Nobody is on duty there by night")
        .contains("from the opening of 23 Nov, 08:00");
  }

  @Test
  void in_an_emergency_a_called_unit_is_told_to_sign() {
    Story story = Story.at("2026-11-20T12:00:00Z").pointed("emergency", null, null).placed();
    story.taken().says(called("emergency"));
    peer.tells(story);
    Client command = Client.command(port);
    String path = "/api/cases/" + story.id() + "/clocks";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> unit(command.get(path), "D01").contains("应在11月20日 20:05之前签收"));
    assertThat(unit(command.get(path), "D01")).contains("5分钟，连续计算，从11月20日 20:00起算");
    assertThat(unit(command.call(path, "en").body(), "D06"))
        .contains("should sign by 20 Nov, 20:05");
  }

  @Test
  void what_was_reclassified_says_which_promise_took_the_place_of_which() {
    Instant within = Instant.parse("2026-11-17T02:00:00Z");
    Story story = Story.at("2026-11-16T02:00:00Z").pointed("urgent", within, within).placed();
    peer.tells(story.after(60).taken().after(60).reclassified("0106", "general"));
    Client command = Client.command(port);
    String path = "/api/cases/" + story.id() + "/clocks";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> states(command.get(path)).contains("resolve replaced"));

    JsonNode clocks = command.get(path);
    assertThat(clock(clocks, "respond").path("dueAt").asString()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(clock(clocks, "resolve").path("explained").asString())
        .contains("11月16日 10:02因调整分类而结束，由新的时限代替；这个日期照样留在统计里。");
    assertThat(clock(clocks, "first-contact").path("explained").asString())
        .contains("11月16日 10:02诉求调整了分类，这一时限不变。");
    assertThat(clock(clocks, "first-contact").path("why").asString()).doesNotContain("stands");
    JsonNode file = command.get("/api/cases/" + story.id());
    assertThat(file.path("category").asString()).isEqualTo("0106");
    assertThat(file.path("timeline").valueStream())
        .map(line -> line.path("text").asString())
        .contains(
            "分类由“排水堵塞/污水漫溢 · 较急”调整为“路灯/井盖/护栏 · 一般”，原因：现场核实的情况不同。"
                + "答复时间可能比原来承诺的晚，新日期见时限说明，原定日期照样留在统计里。");
    assertThat(command.call("/api/cases/" + story.id(), "en").body().toString())
        .contains("is now handled as “Lamp or manhole or rail · general”; reason: found on the");
    assertThat(command.call(path, "en").body().toString())
        .contains("It ended on 16 Nov, 10:02, when the request was reclassified");
  }

  @Test
  void what_two_people_did_about_an_event_is_a_line_that_staff_understand() {
    Story story = Story.at(Instant.now()).pointed().placed();
    story.says(new EventMended("intake", 1, "request.pointed", true, "command", "admin"));
    story.says(new EventDiscarded("intake", 2, "amendment.asked", "admin", "command"));
    peer.tells(story);
    Client command = Client.command(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(events(command.get("/api/cases/" + story.id())))
                    .contains("event.discarded"));

    assertThat(command.get("/api/cases/" + story.id()).path("timeline").valueStream())
        .map(line -> line.path("text").asString())
        .contains(
            "派单服务未能处理消息“点单”，经command提议、admin批准，已按更正后的内容补处理。",
            "派单服务未能处理消息“居民补充”，经admin提议、command批准，已作废，不再处理。");
  }

  private static List<String> events(JsonNode file) {
    return file.path("timeline").valueStream().map(l -> l.path("event").asString()).toList();
  }

  private static JsonNode clock(JsonNode clocks, String name) {
    return clocks
        .path("items")
        .valueStream()
        .filter(clock -> clock.path("clock").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static WhistleBlown called(String kind) {
    return new WhistleBlown(
        UUID.randomUUID(), kind, "990101001", "D06", List.of("D01", "D06"), "chen", null, null);
  }

  private static String unit(JsonNode clocks, String unit) {
    return clocks
        .path("items")
        .valueStream()
        .filter(clock -> clock.path("subject").asString("").equals(unit))
        .map(clock -> clock.path("explained").asString())
        .findFirst()
        .orElse("");
  }

  private static List<String> states(JsonNode clocks) {
    return clocks
        .path("items")
        .valueStream()
        .map(c -> c.path("clock").asString() + " " + c.path("state").asString())
        .toList();
  }
}
