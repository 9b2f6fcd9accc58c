package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.story.Browser.Screen;
import tools.jackson.databind.JsonNode;

/** The pages, as residents and those who work for them see them in a browser. */
class PagesStory {
  private static final int ELDER_FINGER = 60;

  private static Stack stack;
  @AutoClose private static Browser browser;
  private static Staff staff;

  @BeforeAll
  static void open() {
    stack = Stack.running();
    browser = Browser.on(stack);
    staff = new Staff(stack, browser);
  }

  @Test
  void a_resident_points_follows_and_rates_on_a_phone() {
    Page page = browser.open(Screen.PHONE, "/", Map.of());
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            sent.add(request.url());
          }
        });

    page.getByLabel("什么事？").fill("楼道灯泡不亮了，老人上楼看不见。");
    page.getByLabel("在哪里？").fill("东风社区1号楼1单元");
    page.getByLabel("怎么称呼").fill("李大爷");
    page.getByLabel("电话").fill("19900000017");
    button(page, "提交").dblclick();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("已经收到");
    assertThat(sent).hasSize(1);
    String number = page.locator("[data-test=number]").textContent();
    assertThat(page.locator("[data-test=code]")).hasText(Pattern.compile("\\w{6}"));

    button(page, "查看进度").click();
    assertThat(page.getByText("等待接单").first()).isVisible();
    assertThat(page.getByText("老人上楼看不见")).isVisible();
    assertThat(page.url()).endsWith("/follow");
    var promise = page.locator("[data-promise=respond]");
    assertThat(promise).containsText(Pattern.compile("\\d+月\\d+日 周. \\d\\d:\\d\\d 前答复您"));
    assertThat(promise).containsText("个工作日，从第二天算起");
    assertThat(promise.getByText("到时没有答复，上一级加入督办")).isHidden();
    promise.locator("summary").click();
    assertThat(promise.getByText("到时没有答复，上一级加入督办")).isVisible();

    var worker = Api.as(stack, "grid-worker");
    String id = idOf(worker, number);
    worker.post("/api/requests/" + id + "/take", Map.of()).expect(200);
    worker
        .post(
            "/api/requests/" + id + "/resolve",
            Map.of("answer", "灯泡已换成声控灯。", "outcome", "done", "unproven", "no-camera"))
        .expect(200);

    untilSeen(page, "灯泡已换成声控灯。");
    page.getByLabel("解决了", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("非常满意", new Page.GetByLabelOptions().setExact(true)).check();
    button(page, "提交评价").click();
    assertThat(page.getByText("谢谢您的评价")).isVisible();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void words_of_emergency_show_whom_to_call_and_never_block() {
    Page page = browser.open(Screen.SMALL_PHONE, "/", Map.of("language", "en"));
    page.getByLabel("What is it?").fill("There is a smell of gas in the stairwell");
    assertThat(page.locator("a[href='tel:119']")).isVisible();
    assertThat(button(page, "Send")).isEnabled();
  }

  @Test
  void a_wrong_code_is_told_in_words() {
    Page page = browser.open(Screen.PHONE, "/follow", Map.of());
    page.getByLabel("编号").fill("SQ-990101-20260101-00001");
    page.getByLabel("查询码").fill("AAAAAA");
    button(page, "查看").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("查询码");
  }

  @Test
  void what_a_resident_wrote_survives_a_lost_connection() {
    Page page = browser.open(Screen.PHONE, "/", Map.of());
    page.getByLabel("什么事？").fill("井盖松了，车一过就响。");
    page.context().setOffline(true);
    button(page, "提交").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("连不上");
    assertThat(page.getByLabel("什么事？")).hasValue("井盖松了，车一过就响。");
    page.context().setOffline(false);
    button(page, "提交").click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("已经收到");
  }

  @Test
  void a_grid_worker_takes_and_resolves_with_one_hand() {
    String number = staff.points("楼道灯不亮", "东风社区2号楼3单元");
    Page page = staff.logIn(Screen.PHONE, "/desk", "grid-worker");
    var item = page.locator(".item").filter(Staff.has(number));
    item.click();
    assertThat(page.getByText("19900000018")).hasCount(0);
    move(page, "take").click();
    assertThat(page.locator("p.done")).containsText("已接单");
    move(page, "resolve").click();
    page.getByLabel("给居民的答复").fill("已换灯泡。");
    page.getByLabel("已办好").check();
    page.getByLabel("当时没法拍照").check();
    button(page, "提交").click();
    assertThat(page.locator("p.done")).containsText("已解单");
    assertThat(item).hasCount(0);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_street_blows_the_whistle_and_a_department_checks_in() {
    String number = staff.points("化粪池堵了,污水漫到单元门口", "东风社区6号楼");
    Page street = staff.logIn(Screen.DESKTOP, "/desk", "street");
    street.locator(".item").filter(Staff.has(number)).click();
    var clock = street.locator("[data-clock=take]");
    clock.locator("summary").click();
    assertThat(clock).containsText("较急诉求按连续时间计算");
    assertThat(clock).containsText("到时没有人接单，就上报到上一级");
    move(street, "take").click();
    assertThat(street.locator("p.done")).containsText("已接单");
    move(street, "whistle").click();
    street.getByLabel("街道解决不了的难题（较急）").check();
    street.locator("[name=move-whistle-lead]").selectOption("D06");
    button(street, "提交").click();
    assertThat(street.locator("p.done")).containsText("已吹哨");

    Page department = staff.logIn(Screen.PHONE, "/desk", "department-D06");
    var item = department.locator(".item").filter(Staff.has(number));
    item.click();
    move(department, "check-in").click();
    assertThat(department.locator("p.done")).containsText("已报到");
    assertThat(department.getByText("赵**")).hasCount(0);
    move(department, "done").click();
    department.getByLabel("说明").fill("吸污车已清运。");
    button(department, "提交").click();
    assertThat(department.locator("p.done")).containsText("已完成");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void staff_without_a_session_are_led_to_the_log_in() {
    Page page = browser.open(Screen.DESKTOP, "/desk", Map.of());
    page.getByLabel("用户名").fill("grid-worker");
    page.getByLabel("密码").fill("wrong");
    button(page, "登录").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("用户名或密码不对");
    assertThat(page.url()).endsWith("/login");
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void nobody_is_kept_out_by_a_page(String language, String theme) {
    var chosen = Map.of("language", language, "theme", theme);
    for (String path : List.of("/", "/follow", "/login")) {
      Staff.isOpenToAll(browser.open(Screen.SMALL_PHONE, path, chosen), Staff.FINGER);
    }
    Staff.isOpenToAll(
        browser.open(Screen.SMALL_PHONE, "/", with(chosen, "elder", "yes")), ELDER_FINGER);
    staff.points("楼道灯不亮", "东风社区4号楼");
    Page desk = staff.logIn(Screen.SMALL_PHONE, "/desk", "grid-worker", chosen);
    Staff.isOpenToAll(desk, Staff.FINGER);
    desk.locator(".item").first().click();
    desk.locator(".case").waitFor();
    Staff.isOpenToAll(desk, Staff.FINGER);
    Page wall = staff.logIn(Screen.DESKTOP, "/wall", "command", chosen);
    wall.locator(".state.live").waitFor();
    assertThat(Browser.barriers(wall)).isEmpty();
  }

  private static String idOf(Api staff, String number) {
    List<String> ids = new ArrayList<>();
    Consumer<JsonNode> look =
        item -> {
          if (item.path("number").asString().equals(number)) {
            ids.add(item.path("id").asString());
          }
        };
    Awaitility.await()
        .until(
            () -> {
              staff.get("/api/desk?limit=200").expect(200).body().path("items").forEach(look);
              return !ids.isEmpty();
            });
    return ids.getFirst();
  }

  private static void untilSeen(Page page, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              button(page, "刷新").click();
              return page.getByText(words).first().isVisible();
            });
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator move(Page page, String name) {
    return page.locator("[data-move=%s]".formatted(name));
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    var all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }
}
