package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alarms: whether they could ring, whether they do, and whether they are silent otherwise. */
class AlertsStory {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final Pattern DOCUMENTED = Pattern.compile("`(whistle_[a-z_*]+)`");
  private static final List<String> PARTS =
      List.of("intake", "dispatch", "tracking", "feedback", "gateway");

  private final String metrics = Files.readString(ROOT.resolve("docs/metrics.md"));
  private final Stack stack = Stack.running();
  private final Map<String, Integer> ports = stack.ports();
  private final List<AlertRule> rules = AlertRule.in(ROOT.resolve("deploy/dashboards/alerts.yml"));

  AlertsStory() throws IOException {}

  @AfterEach
  void clear() throws Exception {
    stack.sql("tracking", "delete from kept where error = 'planted'");
    stack.sql("feedback", "delete from outbox where said_at < now() - interval '1 day'");
  }

  @Test
  void every_rule_names_real_series_and_its_limit_can_be_passed() throws Exception {
    var scrape = scrape();
    for (var rule : rules) {
      assertThat(rule.series(scrape)).as(rule.name()).isNotEmpty();
      for (var series : rule.series(scrape)) {
        assertThat(rule.fires(series + " " + rule.firing())).as(series).isTrue();
        assertThat(rule.fires(series + " " + rule.quiet())).as(series).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"whistle.json", "promises.json"})
  void a_dashboard_shows_series_that_there_are(String file) throws Exception {
    await().atMost(SOON).until(() -> scrape().contains("\nwhistle_clocks_open"));
    var scrape = scrape();
    var json = Files.readString(ROOT.resolve("deploy/dashboards").resolve(file));
    var names =
        Pattern.compile("(whistle|disk|http|resilience4j)_[a-z0-9_]+")
            .matcher(json)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(names).hasSizeGreaterThan(10).allMatch(name -> isThere(name, scrape));
  }

  /** Counters appear with the first thing that they count, so not all are there in a story. */
  private boolean isThere(String name, String scrape) {
    return scrape.contains("\n" + name) || name.endsWith("_total") && isDocumented(name);
  }

  @Test
  void every_metric_that_there_is_stands_in_the_docs() throws Exception {
    assertThat(Pattern.compile("# TYPE (whistle_\\w+)").matcher(scrape()).results())
        .hasSizeGreaterThan(20)
        .extracting(name -> name.group(1).replaceFirst("_max$", ""))
        .allMatch(this::isDocumented);
  }

  private boolean isDocumented(String name) {
    return DOCUMENTED.matcher(metrics).results().anyMatch(row -> name.matches(pattern(row)));
  }

  private static String pattern(MatchResult row) {
    return row.group(1).replace("*", "[a-z_]+");
  }

  @Test
  void every_rule_says_in_two_languages_what_is_wrong_and_links_a_page_that_helps() {
    for (var rule : rules) {
      assertThat(rule.severity()).as(rule.name()).isIn("critical", "warning");
      assertThat(rule.annotations().get("summary_zh")).as(rule.name()).matches(".*\\p{IsHan}.*");
      assertThat(rule.annotations().get("summary_en")).as(rule.name()).matches("\\P{IsHan}+");
      var page = ROOT.resolve("docs/runbooks").resolve(rule.annotations().get("runbook"));
      assertThat(Files.exists(page)).as(page.toString()).isTrue();
    }
  }

  @Test
  void alarms_ring_for_real_trouble_and_fall_silent_again() throws Exception {
    await().atMost(SOON).untilAsserted(() -> assertThat(ringing()).isEmpty());

    for (var reason : List.of("held", "parked", "unknown")) {
      stack.sql(
          "tracking",
          """
          insert into kept (reason, request_id, record_partition, record_offset, headers, error, since)
          values ('%s', gen_random_uuid(), 0, 0, '{}', 'planted', now() - interval '1 minute')
          """
              .formatted(reason));
    }
    stack.sql(
        "feedback",
        """
        insert into outbox (request_id, sequence, said_at)
        values (gen_random_uuid(), 1, now() - interval '2 days')
        """);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ringing())
                    .contains(
                        "WhistleEventHeld",
                        "WhistleEventParked",
                        "WhistleEventUnknown",
                        "WhistleOutboxOld"));
    assertThat(stack.whistle("status"))
        .contains("! tracking has parked 1 events (docs/runbooks/kept-events.md)")
        .contains("! feedback hasn't sent for");
    await().atMost(SOON).until(() -> age("feedback") > 5 && age("intake") < 5);

    clear();
    await().atMost(SOON).untilAsserted(() -> assertThat(ringing()).isEmpty());
    assertThat(stack.whistle("status")).doesNotContain("!");
  }

  /** Without those that are true of this machine: its disk, and that nobody backed it up. */
  private Set<String> ringing() throws Exception {
    var scrape = scrape();
    return rules.stream()
        .filter(rule -> rule.fires(scrape))
        .map(AlertRule::name)
        .filter(name -> !Set.of("WhistleBackupOld", "WhistleDiskNearlyFull").contains(name))
        .collect(Collectors.toSet());
  }

  /** For how long tracking has no word of it that counts. */
  private double age(String producer) throws Exception {
    var series = "whistle_watermark_age_seconds{producer=\"" + producer + "\"} ";
    return scrape()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .max()
        .orElse(0);
  }

  /** All services together, and what Prometheus itself adds. */
  private String scrape() throws Exception {
    var text = new StringBuilder("up{job=\"whistle\"} 1\n");
    try (var http = HttpClient.newHttpClient()) {
      for (var part : PARTS) {
        var address = "http://127.0.0.1:" + ports.get(part) + "/actuator/prometheus";
        var question = HttpRequest.newBuilder(URI.create(address)).build();
        text.append(http.send(question, HttpResponse.BodyHandlers.ofString()).body());
      }
    }
    return text.toString();
  }
}
