package org.whistle.story;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, without a window, and what a person sees in it. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path AXE =
      Path.of(System.getProperty("whistle.root"), "gateway/web/node_modules/axe-core/axe.min.js");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final String url;
  private final List<String> faults = new ArrayList<>();

  private Browser(String url) {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new AssertionError(
          "Chromium is needed for the browser tests: apt-get install chromium fonts-noto-cjk");
    }
    this.url = url;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
  }

  static Browser on(Stack stack) {
    return new Browser(stack.url());
  }

  /** What a person holds: the size of the screen, and how it is used. */
  enum Screen {
    SMALL_PHONE(360, 740),
    PHONE(390, 844),
    DESKTOP(1366, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** Opens a page for somebody of whom this browser remembers nothing but the given choices. */
  Page open(Screen screen, String path, Map<String, String> remembered) {
    BrowserContext person =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen != Screen.DESKTOP));
    person.setDefaultTimeout(PATIENCE_MILLIS);
    remembered.forEach(
        (key, value) ->
            person.addInitScript("localStorage.setItem('whistle.%s', '%s')".formatted(key, value)));
    Page page = person.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          // Chromium itself writes down each refused call, which pages answer in their own words.
          boolean refusedCall = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !refusedCall) {
            faults.add(message.text());
          }
        });
    page.navigate(path);
    return page;
  }

  /** What went wrong in any page so far: uncaught errors, and what the security policy refused. */
  List<String> faults() {
    return faults;
  }

  /**
   * How a page came up.
   *
   * @param paint milliseconds until something was to be seen
   * @param scripts bytes of scripts that came over the network, compressed, until then
   */
  record FirstLoad(double paint, double scripts, double all) {}

  /** Opens it once more with nothing kept, on a slower processor and network. */
  static FirstLoad loadedSlowly(Page page, int slower, int kilobits) {
    var devtools = page.context().newCDPSession(page);
    var bytes = kilobits * 1000 / 8;
    devtools.send("Network.enable");
    devtools.send("Network.clearBrowserCache");
    devtools.send("Network.setBypassServiceWorker", json(Map.of("bypass", true)));
    devtools.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", slower)));
    devtools.send(
        "Network.emulateNetworkConditions",
        json(
            Map.of(
                "offline",
                false,
                "latency",
                150,
                "downloadThroughput",
                bytes,
                "uploadThroughput",
                bytes)));
    page.reload();
    page.locator("textarea").waitFor();
    @SuppressWarnings("unchecked")
    var seen =
        (Map<String, Number>)
            page.evaluate(
                """
                () => {
                  const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime
                  const loaded = performance.getEntriesByType('resource').filter(it => it.startTime < paint)
                  const sum = list => list.reduce((bytes, it) => bytes + it.transferSize, 0)
                  return { paint, scripts: sum(loaded.filter(it => it.name.endsWith('.js'))), all: sum(loaded) }
                }
                """);
    return new FirstLoad(
        seen.get("paint").doubleValue(),
        seen.get("scripts").doubleValue(),
        seen.get("all").doubleValue());
  }

  private static JsonObject json(Map<String, Object> fields) {
    return new Gson().toJsonTree(fields).getAsJsonObject();
  }

  /** What axe-core holds against a page under WCAG 2.1 A and AA: one line each, contrast too. */
  static List<String> barriers(Page page) {
    page.evaluate(read(AXE));
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
              .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** What a finger would miss: links and controls below this many pixels, one line each. */
  static List<String> smallTargets(Page page, int pixels) {
    Object found =
        page.evaluate(
            """
            least => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
              .map(it => it.closest('label') ?? it)
              .filter(it => it.checkVisibility() && !it.matches('.skip'))
              .map(it => [it, it.getBoundingClientRect()])
              .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)
              .map(([it, box]) => `${it.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`)
            """,
            pixels);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Whether a page is wider than its screen, so that it must be pushed sideways to be read. */
  static boolean isTooWide(Page page) {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core comes with the pages: build the gateway first", e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
