package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.story.Browser.Screen;
import tools.jackson.databind.JsonNode;

/** The pages of residents, in a browser: with a network, and without one. */
class ResidentPagesStory {
  /** Of all that was pointed: a desk begins with what presses, and other stories fill it. */
  private static final String NEWEST = "/api/cases?limit=200";

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
          if (request.method().equals("POST") && request.url().endsWith("/api/requests")) {
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
  void what_is_said_off_line_arrives_once_when_the_network_is_back() {
    Page page = browser.open(Screen.PHONE, "/", Map.of());
    Awaitility.await()
        .until(() -> (Boolean) page.evaluate("async () => !!(await caches.match('/follow'))"));
    page.context().setOffline(true);
    page.reload();
    page.getByLabel("什么事？").fill("井盖松了，车一过就响。");
    page.getByLabel("在哪里？").fill("东风社区27号楼");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("manhole.png", "image/png", page.screenshot()));
    assertThat(page.locator("img[alt='第 1 张照片']")).isVisible();
    button(page, "提交").click();
    assertThat(page.locator("[data-kept=waiting]")).containsText("井盖松了");
    assertThat(page.getByLabel("什么事？")).hasValue("");
    Staff.isOpenToAll(page, Staff.FINGER);
    page.reload();
    assertThat(page.locator("[data-kept=waiting]")).containsText("还没有发出");
    Page second = page.context().newPage();
    second.navigate("/");
    assertThat(second.locator("[data-kept=waiting]")).isVisible();

    page.context().setOffline(false);
    assertThat(page.locator("[data-kept=sent]")).containsText("已经送到");
    var number = page.locator("[data-kept=sent] [data-test=number]").textContent();
    assertThat(page.locator("[data-kept=sent] [data-test=code]"))
        .hasText(Pattern.compile("\\w{6}"));
    var id = idOf(Api.as(stack, "community"), number);
    Awaitility.await().until(() -> standing("东风社区27号楼").contains(number));
    assertThat(standing("东风社区27号楼")).containsExactly(number);
    var pictures = Api.as(stack, "community").get("/api/requests/" + id + "/attachments");
    assertThat(pictures.expect(200).body().path("items")).hasSize(1);
    button(page, "查看进度").click();
    assertThat(page.getByText("井盖松了").first()).isVisible();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void who_says_me_too_is_dealt_with_together_under_a_number_of_its_own() {
    var community = Api.as(stack, "community");
    var first = staff.points("想要增加几把户外座椅", "东风社区26号楼");
    Awaitility.await().until(() -> standing("东风社区26号楼").contains(first));
    Page page = browser.open(Screen.PHONE, "/", Map.of());
    page.getByLabel("什么事？").fill("楼下没有户外座椅，老人没处坐");
    page.getByLabel("在哪里？").fill("东风社区26号楼");
    var similar = page.locator("[data-part=similar]");
    assertThat(similar).containsText("东风社区26号楼");
    Staff.isOpenToAll(page, Staff.FINGER);
    similar.getByRole(AriaRole.BUTTON).click();
    button(page, "提交").click();
    var number = page.locator("[data-test=number]").textContent();
    assertThat(number).isNotEqualTo(first);
    var id = idOf(community, number);
    var links = community.get("/api/requests/" + id + "/links").expect(200).body().path("items");
    assertThat(links.findValuesAsString("number")).containsExactly(first);
    button(page, "查看进度").click();
    assertThat(page.getByText("与别人反映的同一件事一并办理")).isVisible();
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void nobody_is_kept_out_by_a_page(String language, String theme) {
    var chosen = Map.of("language", language, "theme", theme);
    for (String path : List.of("/", "/follow", "/rate")) {
      Staff.isOpenToAll(browser.open(Screen.SMALL_PHONE, path, chosen), Staff.FINGER);
      Staff.isOpenToAll(
          browser.open(Screen.SMALL_PHONE, path, with(chosen, "elder", "yes")), ELDER_FINGER);
    }
    Page page = browser.open(Screen.SMALL_PHONE, "/", with(chosen, "elder", "yes"));
    page.locator("#description").fill("厨房着火了");
    page.locator("[data-act=list]").click();
    page.locator("#community").waitFor();
    page.locator("details summary").click();
    Staff.isOpenToAll(page, ELDER_FINGER);
    page.locator("button[type=submit]").click();
    page.locator("[data-test=code]").waitFor();
    Staff.isOpenToAll(page, ELDER_FINGER);
    page.locator(".button.first").click();
    page.locator("[data-test=holder]").waitFor();
    Staff.isOpenToAll(page, ELDER_FINGER);
  }

  /** A cheap phone: a processor four times slower than this one, and 1.6 or 0.4 Mbit/s. */
  @ParameterizedTest
  @ValueSource(ints = {1600, 400})
  void a_cheap_phone_on_a_slow_network_shows_the_page_with_few_scripts(int kilobits) {
    Page page = browser.open(Screen.SMALL_PHONE, "/", Map.of());
    var first = Browser.loadedSlowly(page, 4, kilobits);
    System.out.printf("first paint at %d kbit/s: %s%n", kilobits, first);
    assertThat(first.scripts()).isLessThan(100_000);
    assertThat(first.paint()).isPositive();
  }

  /** What stands in a building, by number. */
  private static List<String> standing(String place) {
    var cases = Api.as(stack, "community").get(NEWEST).expect(200);
    var numbers = new ArrayList<String>();
    for (var item : cases.body().path("items")) {
      if (item.path("summary").asString().contains(place)) {
        numbers.add(item.path("number").asString());
      }
    }
    return numbers;
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
              staff.get(NEWEST).expect(200).body().path("items").forEach(look);
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

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    var all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }
}
