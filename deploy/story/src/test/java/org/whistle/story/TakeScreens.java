package org.whistle.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.whistle.story.Browser.Screen;

/**
 * Pictures of every main page for {@code docs/screens.md}, phone and desktop, light and dark, of a
 * district that runs: {@code ./whistle screens}. No story: the gate doesn't take them.
 */
class TakeScreens {
  private static final Path DOCS = Path.of(System.getProperty("whistle.root"), "docs");
  private static final int SETTLES_MILLIS = 2500;
  private static final List<String> THEMES = List.of("light", "dark");

  /** Who looks at which page, and what it is called. */
  private static final List<Shown> PAGES =
      List.of(
          new Shown("", "/", "居民 · 我要反映 · pointing"),
          new Shown("", "/follow", "居民 · 办理进度 · following"),
          new Shown("", "/follow", "居民 · 一件诉求 · a request followed")
              .then("one", TakeScreens::follow),
          new Shown("grid-worker", "/rounds", "网格员 · a grid worker's day"),
          new Shown("grid-worker", "/rounds", "连心卡 · the contact card")
              .then("card", (_, page) -> page.locator("[data-tab=card]").click()),
          new Shown("community", "/desk", "社区 · a community's desk"),
          new Shown("community", "/desk", "社区 · a case")
              .then("case", (_, page) -> page.locator(".item").first().click()),
          new Shown("department-D06", "/desk", "部门 · a department's desk"),
          new Shown("visitor", "/desk", "回访 · a visitor's desk"),
          new Shown("community", "/meetings", "议事 · meetings"),
          new Shown("community", "/duty", "在岗 · duty"),
          new Shown("command", "/wall", "指挥大屏 · the wall"),
          new Shown("command", "/shift", "交接班 · the shift"),
          new Shown("command", "/escalations", "上报预演 · the ladder's dry run"),
          new Shown("command", "/scorecards", "考评表 · scorecards"),
          new Shown("admin", "/catalogue", "责任清单 · lists and rules"),
          new Shown("admin", "/calendars", "日历 · calendars"),
          new Shown("admin", "/messages", "消息 · messages"),
          new Shown("admin", "/operations", "运行 · operations"),
          new Shown("security", "/users", "用户 · users"),
          new Shown("admin", "/grids", "网格 · grids"),
          new Shown("security", "/keys", "密钥 · keys"),
          new Shown("auditor", "/audit", "审计 · the audit log"));

  /**
   * A page to be shown.
   *
   * @param part of the page, when it isn't what one sees first
   * @param opens what leads there
   */
  private record Shown(
      String user, String path, String title, String part, BiConsumer<Stack, Page> opens) {
    Shown(String user, String path, String title) {
      this(user, path, title, "", (_, _) -> {});
    }

    Shown then(String part, BiConsumer<Stack, Page> opens) {
      return new Shown(user, path, title, "-" + part, opens);
    }

    String file(Screen screen, String theme) {
      var page = (path.equals("/") ? "point" : path.substring(1)) + part;
      var whose = user.isEmpty() ? page : page + "-" + user.replaceAll("-D\\d+", "");
      return "%s-%s-%s.jpg".formatted(whose, screen == Screen.PHONE ? "phone" : "desktop", theme);
    }
  }

  @Test
  void of_every_main_page() throws IOException {
    var stack = Stack.running();
    Files.createDirectories(DOCS.resolve("screens"));
    try (var browser = Browser.on(stack)) {
      for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
        for (Shown shown : PAGES) {
          for (String theme : THEMES) {
            var page = open(stack, browser, screen, shown, theme);
            shown.opens().accept(stack, page);
            take(page, shown.file(screen, theme));
          }
        }
      }
    }
    Files.writeString(DOCS.resolve("screens.md"), index());
  }

  private static Page open(Stack stack, Browser browser, Screen screen, Shown shown, String theme) {
    var chosen = Map.of("theme", theme);
    if (shown.user().isEmpty()) {
      return browser.open(screen, shown.path(), chosen);
    }
    var page = browser.open(screen, "/login?next=" + shown.path(), chosen);
    page.locator("#username").fill(shown.user());
    page.locator("#password").fill(stack.password(shown.user()));
    page.locator("button.first").click();
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  /** One that somebody has in hand, as its resident finds it. */
  private static void follow(Stack stack, Page page) {
    var said =
        Map.of("description", "楼道灯泡不亮了，老人上楼看不见。", "location", Map.of("address", "东风社区1号楼1单元"));
    var pointed = Api.anyone(stack).post("/api/requests", said).expect(201);
    var worker = Api.as(stack, "grid-worker");
    Awaitility.await()
        .until(
            () ->
                worker.post("/api/requests/" + pointed.text("id") + "/take", Map.of()).status()
                    == 200);
    page.locator("#number").fill(pointed.text("number"));
    page.locator("#code").fill(pointed.text("queryCode"));
    page.locator("form button.first").first().click();
  }

  private static void take(Page page, String file) {
    page.locator("main :is(h1, h2):visible").first().waitFor();
    try {
      page.waitForLoadState(
          LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(5000));
    } catch (TimeoutError streams) {
      // The wall is never done loading.
    }
    page.waitForTimeout(SETTLES_MILLIS);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(DOCS.resolve("screens").resolve(file))
            .setType(ScreenshotType.JPEG)
            .setQuality(60));
    page.context().close();
  }

  private static String index() {
    var all = new StringJoiner("\n", "", "\n");
    all.add("# Screens").add("");
    all.add(
        "The demo district, in Chinese, on a phone (390 × 844) and a desktop (1366 × 900), light and dark.");
    all.add("`./whistle screens` takes them anew from a district that runs.");
    for (Shown shown : PAGES) {
      all.add("").add("## " + shown.title()).add("");
      all.add(
              "`%s`%s"
                  .formatted(
                      shown.path(), shown.user().isEmpty() ? "" : ", as `" + shown.user() + "`"))
          .add("");
      all.add("| phone, light | phone, dark | desktop, light | desktop, dark |")
          .add("|---|---|---|---|");
      var row = new StringJoiner(" | ", "| ", " |");
      for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
        for (String theme : THEMES) {
          row.add("![%s](screens/%s)".formatted(shown.title(), shown.file(screen, theme)));
        }
      }
      all.add(row.toString());
    }
    return all.toString();
  }
}
