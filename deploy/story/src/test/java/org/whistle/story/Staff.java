package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.whistle.story.Browser.Screen;

/** Who logs in at the pages, and what holds for every page. */
record Staff(Stack stack, Browser browser) {
  static final int FINGER = 44;

  /** What is on a page once it has something to show. */
  private static final Map<String, String> SHOWS =
      Map.of(
          "/wall", ".happened li",
          "/rounds", "[data-tab]",
          "/audit", "tbody tr",
          "/calendars", "tbody tr",
          "/catalogue", "tbody tr",
          "/escalations", "[data-skip]");

  Page logIn(Screen screen, String path, String user) {
    return logIn(screen, path, user, Map.of());
  }

  Page logIn(Screen screen, String path, String user, Map<String, String> chosen) {
    return logIn(screen, path, user, chosen, SHOWS.getOrDefault(path, ".item"));
  }

  /** Where what shows something isn't known of the path alone. */
  Page logIn(Screen screen, String path, String user, String shows) {
    return logIn(screen, path, user, Map.of(), shows);
  }

  private Page logIn(
      Screen screen, String path, String user, Map<String, String> chosen, String shows) {
    Page page = browser.open(screen, "/login?next=" + path, chosen);
    page.locator("#username").fill(user);
    page.locator("#password").fill(stack.password(user));
    page.locator("button.first").click();
    page.waitForURL(url -> !url.contains("/login"));
    page.locator(shows).first().waitFor();
    return page;
  }

  /** Points by the API; answers its number. */
  String points(String description, String address) {
    var answer =
        Api.anyone(stack)
            .post(
                "/api/requests",
                Map.of(
                    "description",
                    description,
                    "location",
                    Map.of("address", address),
                    "reporter",
                    Map.of("name", "赵大妈", "phone", "19900000018")))
            .expect(201);
    return answer.text("number");
  }

  static void isOpenToAll(Page page, int finger) {
    page.locator("main").waitFor();
    assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
    assertThat(Browser.smallTargets(page, finger)).as(page.url()).isEmpty();
    assertThat(Browser.isTooWide(page)).as(page.url()).isFalse();
  }

  static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
