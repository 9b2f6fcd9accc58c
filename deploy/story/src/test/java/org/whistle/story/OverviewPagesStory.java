package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whistle.story.Browser.Screen;

/** The pages of those who watch over a district, in a browser. */
class OverviewPagesStory {
  @AutoClose private static Browser browser;
  private static Staff staff;

  @BeforeAll
  static void open() {
    var stack = Stack.running();
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
}
