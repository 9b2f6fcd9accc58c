package org.whistle.feedback.rates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.web.ScorecardView.LineView;
import org.whistle.feedback.rates.web.ScorecardView.RateView;
import org.whistle.sheet.Book;

/** A scorecard as a workbook: the figures, and how they are made. */
final class ScorecardSheet {
  private ScorecardSheet() {}

  static byte[] write(ScorecardView card, Wording words, Map<String, String> places) {
    return new Book()
        .with(words.text("sheet.figures"), figures(card, words, places))
        .with(words.text("sheet.formulas"), formulas(card, words))
        .bytes();
  }

  private static List<List<String>> figures(
      ScorecardView card, Wording words, Map<String, String> places) {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of(words.text("column.key"), words.text("column.name")));
    card.rates().forEach(it -> head.addAll(List.of(it.name(), it.name() + " n/N")));
    card.counts().forEach(it -> head.add(it.name()));
    head.addAll(List.of(words.text("score"), words.text("column.enough")));
    rows.add(head);
    Stream.concat(card.lines().stream(), Stream.ofNullable(card.total()))
        .map(it -> row(card, it, words, places.getOrDefault(it.key(), it.name())))
        .forEach(rows::add);
    return rows;
  }

  private static List<String> row(ScorecardView card, LineView line, Wording words, String name) {
    var row = new ArrayList<>(List.of(line.key(), name));
    for (var head : card.rates()) {
      var rate = line.rates().get(head.id());
      row.add(
          changed(value(rate), Optional.ofNullable(rate.now()).map(ScorecardSheet::value), words));
      row.add(rate.of().toPlainString() + "/" + rate.per() + without(rate.excluded(), words));
    }
    for (var head : card.counts()) {
      var count = line.counts().get(head.id());
      row.add(
          changed(
              count.n() + without(count.excluded(), words),
              Optional.ofNullable(count.now()).map(it -> it.n() + without(it.excluded(), words)),
              words));
    }
    row.add(line.score() == null ? "" : line.score().toPlainString());
    row.add(words.text(line.enough() ? "enough.yes" : "enough.no"));
    return row;
  }

  private static String value(RateView rate) {
    return rate.value() == null ? "" : rate.value().toPlainString();
  }

  /** What was excluded stands beside what it was excluded from. */
  private static String without(@Nullable Long excluded, Wording words) {
    return excluded == null ? "" : " (" + words.text("excluded") + " " + excluded + ")";
  }

  private static String changed(String then, Optional<String> now, Wording words) {
    return now.map(it -> then + " / " + it + words.text("now")).orElse(then);
  }

  private static List<List<String>> formulas(ScorecardView card, Wording words) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(words.text("column.name"), words.text("column.formula")));
    card.rates().forEach(it -> rows.add(List.of(it.name(), String.valueOf(it.formula()))));
    rows.add(List.of(words.text("score"), card.formula().score()));
    rows.add(List.of(words.text("column.enough"), card.formula().enough()));
    rows.add(List.of(words.text("column.version"), card.formula().version()));
    if (card.frozen() != null) {
      rows.add(List.of(words.text("column.frozen"), card.frozen().at() + " " + card.frozen().by()));
    }
    return rows;
  }
}
