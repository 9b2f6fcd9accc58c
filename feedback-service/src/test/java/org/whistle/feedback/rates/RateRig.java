package org.whistle.feedback.rates;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.whistle.access.Caller;
import org.whistle.calendar.InForce;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.store.RateStores;
import org.whistle.testing.Parts;

/** Figures on a database of their own, without a service around them. */
final class RateRig {
  static final int MONTH = 202603;
  private static final int POLL = 500;
  private static final int AT_ONCE = 40;

  final RateStores stores;
  final Scorecards scorecards;
  final Formulas formulas;
  final Formula formula;
  private final KeepRates keeping;

  RateRig() {
    this(RateStores.in(Parts.newDatabase()));
  }

  RateRig(RateStores stores) {
    this.stores = stores;
    this.scorecards = stores.scorecards();
    var settings =
        new RateSettings(
            new org.springframework.core.io.ClassPathResource(
                "org/whistle/feedback/rates/formulas.json"),
            java.time.Duration.ZERO,
            java.time.Duration.ZERO);
    formulas = new Formulas(settings);
    formula = formulas.version("3");
    keeping = new KeepRates(stores.book(), InForce.shipped(ZoneId.of("Asia/Shanghai")).working());
  }

  /** Many lives at a time, mixed, in polls as they come from Kafka. */
  void play(List<Life> lives, Random random) {
    for (int from = 0; from < lives.size(); from += AT_ONCE) {
      var some = lives.subList(from, Math.min(lives.size(), from + AT_ONCE));
      var steps = mixed(some, random);
      for (int i = 0; i < steps.size(); i += POLL) {
        poll(steps.subList(i, Math.min(steps.size(), i + POLL)));
      }
    }
  }

  void poll(List<Played.Step> steps) {
    var heard = steps.stream().map(Played.Step::heard).filter(Objects::nonNull).toList();
    var own = steps.stream().map(Played.Step::own).filter(Objects::nonNull).toList();
    stores.transactions().executeWithoutResult(_ -> keeping.keep(heard, own));
  }

  /** The street asks some of them a second time. */
  void recheck(List<Life> lives) {
    lives.stream()
        .filter(Life::lookedAtAgain)
        .forEach(
            it ->
                stores
                    .transactions()
                    .executeWithoutResult(_ -> keeping.rechecked(it.id(), it.heardAgain())));
  }

  void exclude(UUID requestId, String part) {
    stores.transactions().executeWithoutResult(_ -> keeping.exclude(requestId, part));
  }

  void fold() {
    while (stores.folding().next()) {}
  }

  /** Rates as the product counts them, by key and rate. */
  Map<String, Map<String, List<Long>>> rates(Question question) {
    var rates = new TreeMap<String, Map<String, List<Long>>>();
    scorecards
        .figures(question)
        .forEach(
            (key, sums) -> {
              var ofKey = new TreeMap<String, List<Long>>();
              for (var rate : formula.rates()) {
                var figure = rate.figure(sums);
                if (figure.per() > 0) {
                  ofKey.put(rate.id(), List.of(figure.of().longValueExact(), figure.per()));
                }
              }
              if (!ofKey.isEmpty()) {
                rates.put(key, ofKey);
              }
            });
    return rates;
  }

  static Question question(Dimension by, Caller caller) {
    return new Question(MONTH, by, false, caller);
  }

  private static List<Played.Step> mixed(List<Life> lives, Random random) {
    var lines = new ArrayList<Deque<Played.Step>>();
    lives.forEach(it -> lines.add(new ArrayDeque<>(new Played(it).steps(random))));
    var steps = new ArrayList<Played.Step>();
    while (!lines.isEmpty()) {
      int which = random.nextInt(lines.size());
      steps.add(lines.get(which).pop());
      if (lines.get(which).isEmpty()) {
        lines.set(which, lines.getLast());
        lines.removeLast();
      }
    }
    return steps;
  }
}
