package org.whistle.chaos.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.whistle.chaos.check.Finding.Harm;

/**
 * What a look at everything came to.
 *
 * @param looked how much was compared
 */
public record Findings(List<Finding> all, Looked looked) {
  private static final int READABLE = 500;

  /** How much was compared, and how long it took. */
  public record Looked(
      long requests, long events, long records, Acknowledged acknowledged, Duration took) {}

  /** What the clients were told, once for each key. */
  public record Acknowledged(long requests, long calls) {}

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What another look still shows: the rest was only under way. */
  Findings still(Findings another) {
    var here = new HashSet<>(all.stream().map(Findings::subject).toList());
    return new Findings(
        another.all.stream().filter(it -> here.contains(subject(it))).toList(), another.looked);
  }

  /**
   * For people: what was compared, then each broken promise on a line, as many as a person reads.
   */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(
        "%d requests, %d events, %d records compared in %.1f s: %s%n%s"
            .formatted(
                looked.requests,
                looked.events,
                looked.records,
                looked.took.toMillis() / 1000.0,
                all.isEmpty() ? "every promise holds" : all.size() + " broken",
                result()));
    all.stream()
        .limit(READABLE)
        .forEach(it -> text.append(System.lineSeparator()).append("  ").append(it));
    return text.toString();
  }

  /** The result in plain words. */
  public String result() {
    return "%d requests and %d calls acknowledged: %d lost, %d twice"
        .formatted(
            looked.acknowledged.requests,
            looked.acknowledged.calls,
            count(Harm.LOST),
            count(Harm.TWICE));
  }

  private long count(Harm harm) {
    return all.stream().filter(it -> it.harm() == harm).count();
  }

  private static String subject(Finding it) {
    return it.promise() + it.request() + (it.request() == null ? it.evidence() : "");
  }
}
