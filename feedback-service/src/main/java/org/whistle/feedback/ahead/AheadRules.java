package org.whistle.feedback.ahead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.whistle.feedback.ahead.model.Rule;
import org.whistle.feedback.ahead.model.Rules;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the rules that there ever was. */
@Component
class AheadRules {
  private final List<Rules> versions;

  AheadRules(AheadSettings settings) {
    try (var in = settings.rules().getInputStream()) {
      versions =
          List.of(JsonMapper.shared().readValue(in, Written[].class)).stream()
              .map(Written::rules)
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those that hold on a day. */
  Rules on(LocalDate day) {
    return versions.stream()
        .filter(it -> !it.from().isAfter(day))
        .max(Comparator.comparing(Rules::from))
        .orElseThrow(NoSuchElementException::new);
  }

  private record Written(
      String version,
      LocalDate from,
      List<Rule.Alike> alike,
      List<Rule.Redone> redone,
      List<WrittenSeason> seasons) {
    Rules rules() {
      return new Rules(
          version, from, alike, redone, seasons.stream().map(WrittenSeason::season).toList());
    }
  }

  private record WrittenSeason(String id, String category, String starts, int ahead, int days) {
    Rule.Season season() {
      return new Rule.Season(id, category, MonthDay.parse("--" + starts), ahead, days);
    }
  }
}
