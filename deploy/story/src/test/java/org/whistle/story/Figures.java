package org.whistle.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Which cases somebody counts, by each way that there is. */
record Figures(Api api) {
  private static final Pattern ROW = Pattern.compile("<row[ >]");
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** Those in which a case of today may count: its answer's promise decides. */
  Stream<YearMonth> months() {
    var now = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    return Stream.of(now.minusMonths(1), now, now.plusMonths(1));
  }

  /** Behind the figure of all cases; or what was excluded from it. */
  Set<String> counted(boolean excluded) {
    var ids = new TreeSet<String>();
    months().forEach(month -> read(behind(month, excluded) + "&limit=200", ids));
    return ids;
  }

  Set<String> all() {
    var ids = new TreeSet<>(counted(false));
    ids.addAll(counted(true));
    return ids;
  }

  /** By search. */
  Set<String> found() {
    var ids = new TreeSet<String>();
    read("/api/cases?limit=200", ids);
    return ids;
  }

  /** Rows of the files, without their heads. */
  long exported() {
    return months()
        .map(month -> behind(month, false).replace("/cases?", "/cases/export?"))
        .mapToLong(path -> rows(path) - 1)
        .sum();
  }

  private static String behind(YearMonth month, boolean excluded) {
    var side = excluded ? "&side=excluded" : "";
    return "/api/scorecards/cases?by=channel&figure=cases&month=" + month + side;
  }

  private void read(String path, Set<String> ids) {
    for (var next = path; !next.isEmpty(); ) {
      var page = api.get(next).expect(200);
      page.body().path("items").forEach(it -> ids.add(it.path("id").asString()));
      next = page.text("next");
    }
  }

  private long rows(String path) {
    try (var http = HttpClient.newHttpClient()) {
      var file = Files.createTempFile("whistle-cases-", ".xlsx");
      http.send(api.request(path).build(), BodyHandlers.ofFile(file));
      try (var zip = new ZipFile(file.toFile());
          var sheet = zip.getInputStream(zip.getEntry(SHEET))) {
        return ROW.matcher(new String(sheet.readAllBytes(), UTF_8)).results().count();
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
