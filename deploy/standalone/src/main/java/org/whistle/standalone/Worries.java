package org.whistle.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person should look at, from a part's own figures: the same as the alert rules in {@code
 * deploy/dashboards/alerts.yml}, for those who have no Prometheus.
 */
final class Worries {

  private static final List<Worry> ALL =
      List.of(
          new Worry("whistle_outbox_oldest_seconds", 30, "hasn't sent for %.0f s", "outbox"),
          new Worry("whistle_inbox_lag_seconds", 30, "hears %.0f s late", "lag"),
          new Worry(
              "whistle_inbox_held_oldest_seconds", 30, "holds an event for %.0f s", "kept-events"),
          new Worry("whistle_inbox_parked_rows", 0, "has parked %.0f events", "kept-events"),
          new Worry("whistle_inbox_unknown_rows", 0, "knows %.0f events not yet", "kept-events"),
          new Worry(
              "whistle_watermark_age_seconds",
              30,
              "knows nothing certain since %.0f s",
              "watermark"));

  private Worries() {}

  /**
   * One figure that shouldn't be above its limit.
   *
   * @param words with the figure in them
   * @param runbook its name in {@code docs/runbooks}
   */
  private record Worry(String metric, double limit, String words, String runbook) {
    Optional<String> in(String scrape) {
      return scrape
          .lines()
          .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
          .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .filter(figure -> figure > limit)
          .max(Double::compare)
          .map(
              figure ->
                  String.format(Locale.ROOT, words, figure)
                      + " (docs/runbooks/"
                      + runbook
                      + ".md)");
    }
  }

  /** A line for each, beginning with the part's name; none when all is well. */
  static List<String> of(String part, String scrape) {
    var lines = new ArrayList<String>();
    ALL.forEach(worry -> worry.in(scrape).ifPresent(line -> lines.add(part + " " + line)));
    return lines;
  }
}
