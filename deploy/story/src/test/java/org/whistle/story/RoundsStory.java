package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.story.Browser.Screen;

/** A grid worker's day on a phone, with the network and without it. */
class RoundsStory {
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String HOME = "东风社区2号楼3单元";

  private static Stack stack;
  @AutoClose private static Browser browser;
  private static Staff staff;
  private static Desks desks;

  @BeforeAll
  static void open() {
    stack = Stack.running();
    browser = Browser.on(stack);
    staff = new Staff(stack, browser);
    desks = new Desks(stack);
  }

  @Test
  void what_is_taken_shown_and_resolved_without_network_arrives_once() {
    var request = desks.point("楼道灯泡不亮了", HOME);
    Page page = day(Screen.PHONE, request);
    var item = itemOf(page, request);
    item.click();
    assertThat(page.getByText("楼道灯泡不亮了")).isVisible();
    cutOff(page);

    item.click();
    assertThat(page.getByText("楼道灯泡不亮了")).isVisible();
    assertThat(page.getByText("19900000018")).hasCount(0);
    move(page, "take").click();
    assertThat(page.locator("p.done").first()).containsText("有网就传");
    page.locator("[data-part=pictures] input").last().setInputFiles(picture());
    assertThat(page.locator("[data-part=pictures] img")).hasCount(1);
    move(page, "resolve").click();
    page.getByLabel("给居民的答复").fill("已换灯泡，开关正常。");
    page.getByLabel("已办好").check();
    page.locator(".choice:has(img) input").check();
    button(page, "提交").click();
    assertThat(page.locator("[data-state=waiting]")).containsText("3");
    assertThat(desks.said(request)).noneMatch(it -> it.startsWith("request.taken"));

    page.context().setOffline(false);
    assertThat(page.locator("[data-state=waiting]")).hasCount(0);
    assertThat(item).hasCount(0);
    assertThat(desks.said(request))
        .filteredOn(it -> it.startsWith("request.taken") || it.startsWith("request.resolved"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("request.taken", "request.resolved");
    var pictures = desks.command.get("/api/requests/" + request.id() + "/attachments").expect(200);
    assertThat(pictures.body().path("items")).hasSize(1);
    page.reload();
    assertThat(page.locator("h1").first()).isVisible();
    assertThat(page.locator("[data-state=waiting]")).hasCount(0);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void what_somebody_else_took_meanwhile_is_told_in_words_and_what_was_said_is_kept() {
    var request = desks.point("楼道灯泡又不亮了", HOME);
    Page page = day(Screen.PHONE, request);
    cutOff(page);
    itemOf(page, request).click();
    page.locator(".more").click();
    move(page, "on-the-spot").click();
    page.getByLabel("给居民的答复").fill("灯泡已经换好，试过了。");
    page.getByLabel("已办好").check();
    page.getByLabel("当时没法拍照").check();
    button(page, "提交").click();
    desks.move(desks.community, request, "take", Map.of());

    page.context().setOffline(false);
    var refused = page.locator("[data-unsent=refused]");
    assertThat(refused).containsText("接单");
    assertThat(refused).containsText("灯泡已经换好，试过了。");
    refused.locator("[data-act=dismiss]").click();
    assertThat(refused).hasCount(0);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void what_was_seen_on_patrol_and_what_was_told_at_the_door_become_requests() {
    Page page = staff.logIn(Screen.PHONE, "/rounds", "grid-worker");
    tab(page, "patrol").click();
    page.getByLabel("看到了什么").fill("单元门口的井盖松动");
    page.getByLabel("几号楼").selectOption("2");
    page.locator("form input[type=file]").setInputFiles(picture());
    button(page, "记一条").click();
    var line = page.locator("[data-line]").filter(Staff.has("单元门口的井盖松动")).first();
    line.locator("img").waitFor();
    line.locator("[data-act=turn]").click();
    assertThat(line).containsText(Pattern.compile("SQ-\\d+-\\d+-\\d+"));

    tab(page, "speak").click();
    page.getByLabel("他说了什么").fill("三楼的老人说暖气不热");
    page.getByLabel("怎么称呼他").fill("赵大爷");
    page.getByLabel("他的电话").fill("19900000019");
    button(page, "替他提交").click();
    assertThat(page.locator("[data-part=receipt]")).containsText(Pattern.compile("查询码 \\w{6}"));
    assertThat(browser.faults()).isEmpty();
  }

  /** 连心卡, both halves: who scans it points from the grid, and whoever gave it out finds it. */
  @Test
  void who_scans_the_card_points_from_the_grid_and_its_worker_has_it() {
    Page page = staff.logIn(Screen.PHONE, "/rounds", "grid-worker");
    tab(page, "card").click();
    var address = page.locator("[data-qr]").getAttribute("data-qr");
    assertThat(address).startsWith(stack.url()).contains("/?grid=990101001001");
    assertThat(page.locator("[data-qr] path")).isVisible();
    page.locator(".cards input[type=file]").setInputFiles(picture());
    page.locator("[data-act=show-portrait]").check();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("居民查进度时能看到");

    var scanned = address.substring(stack.url().length());
    Page resident = browser.open(Screen.PHONE, scanned, Map.of());
    assertThat(resident.locator("#place-help")).containsText("已带上他的网格");
    resident.getByLabel("什么事？").fill("单元门的门禁坏了，关不上。");
    button(resident, "提交").click();
    var number = resident.locator("[data-test=number]").textContent();

    tab(page, "today").click();
    var item = page.locator(".item").filter(Staff.has(number));
    Awaitility.await()
        .until(
            () -> {
              page.reload();
              page.locator(".item").first().waitFor();
              return item.count() == 1;
            });
    item.click();
    assertThat(page.getByText("单元门的门禁坏了")).isVisible();
    move(page, "take").click();
    button(resident, "查看进度").click();
    var face = resident.locator("img.portrait");
    Awaitility.await()
        .until(
            () -> {
              button(resident, "刷新").click();
              return face.isVisible();
            });
    assertThat(face.evaluate("it => it.naturalWidth")).isEqualTo(240);
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void nobody_is_kept_out_by_a_page(String language, String theme) {
    var chosen = Map.of("language", language, "theme", theme);
    var request = desks.point("楼道灯泡不亮了", HOME);
    Page page = staff.logIn(Screen.SMALL_PHONE, "/rounds", "grid-worker", chosen);
    for (var name : List.of("speak", "patrol", "card", "today")) {
      tab(page, name).click();
      Staff.isOpenToAll(page, Staff.FINGER);
    }
    itemOf(page, request).click();
    page.locator(".case").waitFor();
    cutOff(page);
    Staff.isOpenToAll(page, Staff.FINGER);
  }

  /** The list, once the page is kept for where there is no network. */
  private Page day(Screen screen, Case request) {
    Page page = staff.logIn(screen, "/rounds", "grid-worker");
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    itemOf(page, request).waitFor();
    return page;
  }

  private static void cutOff(Page page) {
    page.context().setOffline(true);
    page.reload();
    assertThat(page.locator("[data-state=away]")).isVisible();
  }

  private static Locator itemOf(Page page, Case request) {
    var number = desks.command.get("/api/cases/" + request.id()).expect(200).text("number");
    return page.locator(".item").filter(Staff.has(number));
  }

  private static FilePayload picture() {
    return new FilePayload("lamp.png", "image/png", DOT);
  }

  private static Locator tab(Page page, String name) {
    return page.locator("[data-tab=%s]".formatted(name));
  }

  private static Locator move(Page page, String name) {
    return page.locator("[data-move=%s]".formatted(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
