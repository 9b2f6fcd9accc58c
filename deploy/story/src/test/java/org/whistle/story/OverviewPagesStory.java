package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.story.Browser.Screen;

/** The pages of those who watch over a district, in a browser. */
class OverviewPagesStory {
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
  void the_wall_shows_a_new_request_live() {
    Page page = staff.logIn(Screen.DESKTOP, "/wall", "command");
    assertThat(page.locator(".state.live")).isVisible();
    staff.points("路面有个坑", "东风社区9号楼");
    assertThat(page.locator(".happened li").filter(Staff.has("东风社区9号楼")).first()).isVisible();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void the_command_centre_supervises_and_speaks_to_a_unit_from_the_wall() {
    staff.points("化粪池堵了,污水漫到单元门口", "东风社区10号楼");
    Page page = staff.logIn(Screen.DESKTOP, "/wall", "command");
    var line = page.locator(".urgent li").filter(Staff.has("东风社区10号楼")).first();
    line.locator("button").click();
    page.locator("[data-move=supervise]").click();
    page.locator("dialog form button.first").click();
    assertThat(page.locator("dialog p.done")).containsText("督办");
    page.keyboard().press("Escape");

    page.locator("[data-act=broadcast]").click();
    page.locator("#broadcast-words").fill("今晚有大风,请查看广告牌");
    page.locator("dialog button.first").click();
    assertThat(page.locator("dialog p.done")).containsText("已发出");
    Page unit = staff.logIn(Screen.PHONE, "/desk", "department-D06", "main h1");
    assertThat(unit.getByText("今晚有大风").first()).isVisible();
    unit.locator("[data-act=broadcast-noted]").first().click();
    assertThat(browser.faults()).isEmpty();
  }

  /** {@code -Dwhistle.wall.seconds=1800} watches for as long as a shift's first half hour. */
  @Test
  void the_wall_draws_and_keeps_no_more_however_much_happens_and_however_long() throws Exception {
    var time = Duration.ofSeconds(Integer.getInteger("whistle.wall.seconds", 60));
    Page page = staff.logIn(Screen.DESKTOP, "/wall", "command");
    assertThat(page.locator(".state.live")).isVisible();
    try (var bustle = new Bustle(stack, 50)) {
      var watched = Watching.of(page, Duration.ofSeconds(10), time);
      System.out.printf("The wall with %d events: %s%n", bustle.done(), watched);
      assertThat(watched.frames()).isGreaterThanOrEqualTo(30);
      // A browser that warms up grows for some minutes; a kilobyte kept for each event would not
      // pass.
      int most = time.toMinutes() < 10 ? 40_000 : 5_000;
      assertThat(watched.growth()).as("bytes a second").isLessThan(most);
    }
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, /operations /catalogue /calendars /messages /duty",
    "command, /shift /escalations /scorecards",
    "community, /meetings",
    "security, /users /keys",
    "auditor, /audit"
  })
  void no_page_of_the_staff_keeps_anybody_out(String user, String paths) {
    Page page = staff.logIn(Screen.SMALL_PHONE, paths.split(" ")[0], user, "main h1");
    for (String path : paths.split(" ")) {
      for (String choice : List.of("zh light", "en dark")) {
        String[] chosen = choice.split(" ");
        page.evaluate(
            "([language, theme]) => { localStorage.setItem('whistle.language', language);"
                + " localStorage.setItem('whistle.theme', theme) }",
            List.of(chosen));
        page.navigate(path);
        page.locator("html[data-theme=%s] main h1".formatted(chosen[1])).first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Staff.isOpenToAll(page, Staff.FINGER);
      }
    }
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void the_security_administrator_lets_somebody_in_and_nobody_gets_two_hands() {
    Page page = staff.logIn(Screen.SMALL_PHONE, "/users", "security", "[data-user]");
    String name = "new-" + UUID.randomUUID().toString().substring(0, 6);
    page.locator("[data-act=new]").click();
    page.locator("input[id$=username]").fill(name);
    page.locator("input[id$='-name']").fill("新来的");
    page.locator("input[value=admin]").check();
    page.locator("input[value=security]").check();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("不能是同一个人");
    page.locator("input[value=security]").uncheck();
    page.locator("input[id$=password]").fill("long enough 1");
    page.locator("form button.first").click();
    assertThat(page.locator("p.done")).containsText("新来的");
    page.locator("input[type=search]").fill(name);
    page.locator("[data-user=%s] [data-act=enable]".formatted(name)).click();
    assertThat(page.locator("[data-user=%s] .badge".formatted(name))).hasText("已停用");
    page.locator("input[type=search]").fill("security");
    assertThat(page.locator("[data-user=security]")).isVisible();
    assertThat(page.locator("[data-user=security] button")).hasCount(0);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void the_auditor_sees_who_logged_in_and_the_line_to_keep() {
    Page audit = staff.logIn(Screen.SMALL_PHONE, "/audit", "auditor");
    assertThat(audit.locator("code")).hasText(Pattern.compile("gateway:\\d+:[0-9a-f]{32}"));
    assertThat(audit.locator("tbody").getByText("登录").first()).isVisible();
    Staff.isOpenToAll(audit, Staff.FINGER);
  }

  @Test
  void the_administrator_sees_the_years_that_are_known_and_the_rules() {
    Page calendars = staff.logIn(Screen.SMALL_PHONE, "/calendars", "admin");
    assertThat(calendars.getByText("2026-10-10").first()).isVisible();
    assertThat(calendars.locator("dd").getByText("3 working days").first()).isVisible();
    Staff.isOpenToAll(calendars, Staff.FINGER);
  }

  @Test
  void a_street_sees_what_would_go_up_before_it_does_and_why_the_rest_would_not() {
    String number = staff.points("楼道灯不亮", "东风社区7号楼");
    Page page = staff.logIn(Screen.SMALL_PHONE, "/escalations", "street");
    page.locator("[data-skip=not-due] > summary").click();
    var line = page.locator("[data-skip=not-due] li").filter(Staff.has(number)).first();
    assertThat(line).containsText("上报到社区");
    line.locator("summary").click();
    assertThat(line.locator("[data-clock=take]")).isVisible();
    Staff.isOpenToAll(page, Staff.FINGER);
    page.getByLabel("3天内").check();
    assertThat(page.locator(".going li").filter(Staff.has(number)).first()).isVisible();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_desk_is_worked_by_keys_several_at_once_and_two_people_see_each_other() {
    String first = staff.points("楼道灯不亮", "东风社区3号楼");
    String second = staff.points("楼道灯不亮", "东风社区3号楼");
    Page worker = staff.logIn(Screen.PHONE, "/desk", "grid-worker");
    worker.locator(".item").filter(Staff.has(first)).click();
    worker.locator(".case").waitFor();
    Page desk = staff.logIn(Screen.DESKTOP, "/desk", "community");
    assertThat(desk.locator("[data-part=morning]")).containsText("过问");
    press(desk, first, "x", "Enter");
    assertThat(desk.locator("[data-part=present]")).containsText("也打开着这件");
    desk.keyboard().press("Escape");
    press(desk, second, "x");
    desk.locator("[data-bulk=take]").click();
    assertThat(desk.locator("[data-result=done]")).hasCount(2);
    press(desk, first, "Enter");
    assertThat(desk.locator("[data-move=resolve]")).isVisible();
    desk.keyboard().press("c");
    desk.locator("[data-part=templates]").selectOption("contact-made");
    assertThat(desk.locator("[name=move-contact-note]")).hasValue(Pattern.compile(".*【.*"));
    assertThat(Browser.barriers(desk)).isEmpty();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_caller_is_written_down_in_one_line_and_found_again_by_phone() {
    Page desk = staff.logIn(Screen.DESKTOP, "/desk", "community");
    for (String earlier : new String[] {"没有反映过", "反映过 1 件"}) {
      desk.keyboard().press("n");
      var form = desk.locator("[data-part=caller]");
      form.locator("[name=phone]").fill("19900000791");
      form.locator("[name=phone]").blur();
      assertThat(form.locator("[data-part=earlier]")).containsText(earlier);
      form.locator("[name=words]").fill("楼道灯不亮");
      form.locator("[name=spot]").fill("8号楼");
      form.locator("[name=words]").press("Enter");
      assertThat(form.locator("[data-test=code]")).hasText(Pattern.compile("\\w{3} \\w{3}"));
      assertThat(Browser.barriers(desk)).isEmpty();
      desk.keyboard().press("Escape");
    }
    assertThat(browser.faults()).isEmpty();
  }

  /** Goes to the line of a number and presses keys there. */
  private static void press(Page desk, String number, String... keys) {
    desk.locator("[data-part=seek]").fill(number);
    assertThat(desk.locator(".item")).hasCount(1);
    desk.keyboard().press("Escape");
    desk.keyboard().press("j");
    for (String key : keys) {
      desk.keyboard().press(key);
    }
  }
}
