package org.whistle.feedback.rates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Rate;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the formulas that there ever was; none is ever changed. */
@Component
public class Formulas {
  private final List<Formula> versions;

  Formulas(RateSettings settings) {
    versions = read(settings);
  }

  /** The one that holds for a month. */
  public Formula of(YearMonth month) {
    return versions.stream()
        .filter(it -> !it.from().isAfter(month))
        .max(Comparator.comparing(Formula::from))
        .orElseThrow(NoSuchElementException::new);
  }

  /** The one that a month was frozen with. */
  public Formula version(String version) {
    return versions.stream()
        .filter(it -> it.version().equals(version))
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  private record Written(
      String version,
      String from,
      int freezeDay,
      LinkedHashMap<String, BigDecimal> weights,
      Formula.Enough enough,
      List<WrittenRate> rates) {
    Formula formula() {
      return new Formula(
          version,
          YearMonth.parse(from),
          freezeDay,
          weights,
          enough,
          rates.stream().map(WrittenRate::rate).toList());
    }
  }

  private record WrittenRate(String id, LinkedHashMap<String, BigDecimal> of, List<String> per) {
    Rate rate() {
      Map<Measure, BigDecimal> counted = new LinkedHashMap<>();
      of.forEach((measure, weight) -> counted.put(Measure.of(measure), weight));
      var outOf = new LinkedHashSet<Measure>();
      per.forEach(measure -> outOf.add(Measure.of(measure)));
      return new Rate(id, counted, outOf);
    }
  }

  private static List<Formula> read(RateSettings settings) {
    try (var in = settings.formulas().getInputStream()) {
      return List.of(JsonMapper.shared().readValue(in, Written[].class)).stream()
          .map(Written::formula)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
