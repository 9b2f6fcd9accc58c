package org.whistle.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/** Which cases somebody counts, by each way that there is. */
record Figures(Api api, List<YearMonth> months) {
  private static final Pattern ROW = Pattern.compile("<row[ >]");
  private static final int CLOSED = 403;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** In the months in which a case of today may count: its answer's promise decides. */
  static Figures of(Api api) {
    var now = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    return new Figures(api, List.of(now.minusMonths(1), now, now.plusMonths(1)));
  }

  /** Those of the months in which anything counts. */
  List<YearMonth> busy() {
    return months.stream().filter(it -> !card(it, "street").path("lines").isEmpty()).toList();
  }

  private JsonNode card(YearMonth month, String by) {
    return api.get("/api/scorecards?month=%s&by=%s".formatted(month, by)).expect(200).body();
  }

  /** Behind the figure of all cases; or what was excluded from it. */
  Set<String> counted(boolean excluded) {
    var ids = new TreeSet<String>();
    months.forEach(month -> ids.addAll(of(behind(month, excluded) + "&limit=200", "id")));
    return ids;
  }

  /** By search. */
  Set<String> found() {
    return of("/api/cases?limit=200", "id");
  }

  /** The places of what is found by search. */
  Set<String> places() {
    return of("/api/cases?limit=200", "place");
  }

  /** Whether one by one it opens. */
  boolean opens(String id) {
    return api.get("/api/cases/" + id).status() == 200;
  }

  /** The sum on the scorecards, whatever they are told apart by. */
  long figure(String by) {
    return months.stream()
        .mapToLong(month -> card(month, by).at("/total/counts/cases/n").asLong())
        .sum();
  }

  /** Rows of the files, without their heads; empty for whom there are none. */
  OptionalLong exported() {
    long rows = 0;
    for (var month : months) {
      var file = file(behind(month, false).replace("/cases?", "/cases/export?"));
      if (file.isEmpty()) {
        return OptionalLong.empty();
      }
      rows += ROW.matcher(file.get()).results().count() - 1;
    }
    return OptionalLong.of(rows);
  }

  private static String behind(YearMonth month, boolean excluded) {
    var side = excluded ? "&side=excluded" : "";
    return "/api/scorecards/cases?by=channel&figure=cases&month=" + month + side;
  }

  private Set<String> of(String path, String field) {
    var all = new TreeSet<String>();
    for (var next = path; !next.isEmpty(); ) {
      var page = api.get(next).expect(200);
      page.body().path("items").forEach(it -> all.add(it.path(field).asString()));
      next = page.text("next");
    }
    return all;
  }

  /** The first sheet of a workbook; nothing where they are closed to him. */
  private Optional<String> file(String path) {
    try {
      var kept = Files.createTempFile("whistle-cases-", ".xlsx");
      try {
        var answer = HTTP.send(api.request(path).build(), BodyHandlers.ofFile(kept));
        return answer.statusCode() == CLOSED ? Optional.empty() : Optional.of(sheet(kept));
      } finally {
        Files.delete(kept);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String sheet(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var sheet = zip.getInputStream(zip.getEntry(SHEET))) {
      return new String(sheet.readAllBytes(), UTF_8);
    }
  }
}
