package org.whistle.feedback.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkingTime;
import tools.jackson.databind.json.JsonMapper;

/** The district's windows for a re-do; a later one doesn't shorten what was promised before. */
@Component
public class RedoWindows {
  private final List<RedoWindow> all;
  private final ZoneId zone;

  RedoWindows(AskingSettings settings, WorkingTime working) {
    zone = working.zone();
    try (var in = settings.redoWindows().getInputStream()) {
      all = List.of(JsonMapper.shared().readValue(in, RedoWindow[].class));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** From which day on it is too late; where no window holds, from the day of the resolution. */
  public LocalDate closedFrom(Instant resolvedAt) {
    var resolvedOn = resolvedAt.atZone(zone).toLocalDate();
    return all.stream()
        .filter(it -> !it.from().isAfter(resolvedOn))
        .max(Comparator.comparing(RedoWindow::from))
        .map(it -> resolvedOn.plusDays(it.days() + 1L))
        .orElse(resolvedOn);
  }

  /** Whether it is too late. */
  public boolean isClosed(Instant resolvedAt, Instant now) {
    return !now.atZone(zone).toLocalDate().isBefore(closedFrom(resolvedAt));
  }
}
