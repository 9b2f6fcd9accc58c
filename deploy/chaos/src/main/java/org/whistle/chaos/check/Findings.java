package org.whistle.chaos.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * What a look at everything came to.
 *
 * @param looked how much was compared
 */
public record Findings(List<Finding> all, Looked looked) {

  /** How much was compared, and how long it took. */
  public record Looked(long requests, long events, long records, long calls, Duration took) {}

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What another look still shows: the rest was only under way. */
  Findings still(Findings another) {
    var here = new HashSet<>(all.stream().map(Findings::subject).toList());
    return new Findings(
        another.all.stream().filter(it -> here.contains(subject(it))).toList(), another.looked);
  }

  /** For people: what was compared, then each broken promise on a line. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(
        "%d requests, %d events, %d records, %d calls compared in %.1f s: %s"
            .formatted(
                looked.requests,
                looked.events,
                looked.records,
                looked.calls,
                looked.took.toMillis() / 1000.0,
                all.isEmpty() ? "every promise holds" : all.size() + " broken"));
    all.forEach(it -> text.append(System.lineSeparator()).append("  ").append(it));
    return text.toString();
  }

  private static String subject(Finding it) {
    return it.promise() + it.request() + (it.request() == null ? it.evidence() : "");
  }
}
