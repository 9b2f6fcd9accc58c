package org.whistle.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.story.Browser.Screen;

/** The pages of those who work for residents, in a browser. */
class PagesStory {
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
    Staff.isOpenToAll(browser.open(Screen.SMALL_PHONE, "/login", chosen), Staff.FINGER);
    staff.points("楼道灯不亮", "东风社区4号楼");
    Page desk = staff.logIn(Screen.SMALL_PHONE, "/desk", "grid-worker", chosen);
    Staff.isOpenToAll(desk, Staff.FINGER);
    desk.locator(".item").first().click();
    desk.locator(".case").waitFor();
    Staff.isOpenToAll(desk, Staff.FINGER);
    Page wide = staff.logIn(Screen.DESKTOP, "/desk", "community", chosen);
    wide.locator(".item").first().click();
    wide.locator(".case").waitFor();
    assertThat(Browser.barriers(wide)).isEmpty();
    wide.keyboard().press("?");
    wide.locator("dialog").waitFor();
    assertThat(Browser.barriers(wide)).isEmpty();
    wide.keyboard().press("Escape");
    assertThat(wide.locator("dialog")).hasCount(0);
    Page wall = staff.logIn(Screen.DESKTOP, "/wall", "command", chosen);
    wall.locator(".state.live").waitFor();
    assertThat(Browser.barriers(wall)).isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator move(Page page, String name) {
    return page.locator("[data-move=%s]".formatted(name));
  }
}
