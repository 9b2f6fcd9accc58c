package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.InForce;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Counting;
import org.whistle.feedback.rates.model.RateRow;

/** Producers are heard in any order, each in its own: figures don't tell which. */
class OrderTest {

  @Test
  void whichever_producer_is_heard_first_a_case_counts_as_the_same() {
    for (var life : new Lives(5).some(2_000)) {
      assertThat(rows(life, 1)).as("%s", life).isEqualTo(rows(life, 2)).isEqualTo(rows(life, 3));
    }
  }

  private static List<RateRow> rows(Life life, long seed) {
    var book = new InMemory();
    var keeping = new KeepRates(book, InForce.shipped(ZoneId.of("Asia/Shanghai")).working());
    var steps = new Played(life).steps(new Random(seed));
    for (var step : steps) {
      keeping.keep(list(step.heard()), list(step.own()));
    }
    return Counting.rows(book.facts.get(life.id()));
  }

  private static <T> List<T> list(@org.jspecify.annotations.Nullable T one) {
    return java.util.stream.Stream.ofNullable(one).toList();
  }

  private static final class InMemory implements RateBook {
    final Map<UUID, CaseFacts> facts = new HashMap<>();

    @Override
    public Map<UUID, CaseFacts> load(Collection<UUID> requestIds) {
      return requestIds.stream()
          .map(facts::get)
          .filter(Objects::nonNull)
          .collect(Collectors.toMap(CaseFacts::requestId, it -> it));
    }

    @Override
    public void save(Collection<CaseFacts> changed) {
      changed.forEach(it -> facts.put(it.requestId(), it));
    }
  }
}
