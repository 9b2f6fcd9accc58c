package org.whistle.feedback.rates.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whistle.feedback.rates.Wording;
import org.whistle.sheet.Book;

/** What is behind a figure as a workbook: neither who reported it nor anybody's words. */
final class CasesSheet {
  private CasesSheet() {}

  static byte[] write(List<CaseView> cases, Wording words, Map<String, String> places) {
    var head =
        Stream.of(
                "number",
                "place",
                "place-name",
                "category",
                "channel",
                "unit",
                "unit-name",
                "part",
                "counted",
                "excluded")
            .map(it -> words.text("column." + it))
            .toList();
    return new Book()
        .with(
            words.text("sheet.cases"),
            Stream.concat(Stream.of(head), cases.stream().map(it -> row(it, words, places)))
                .toList())
        .bytes();
  }

  private static List<String> row(CaseView it, Wording words, Map<String, String> places) {
    return List.of(
        it.number(),
        it.place(),
        places.getOrDefault(it.place(), ""),
        it.categoryName(),
        it.channelName(),
        it.unit() == null ? "" : it.unit(),
        it.unitName() == null ? "" : it.unitName(),
        it.partName(),
        String.join(" · ", it.counted()),
        it.excluded() == null ? "" : words.text("excluded"));
  }
}
