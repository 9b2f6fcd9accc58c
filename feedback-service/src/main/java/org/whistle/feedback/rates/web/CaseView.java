package org.whistle.feedback.rates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.RateRow;

/**
 * One row behind a figure.
 *
 * @param id of the request
 * @param part {@code case}, {@code unit:D06}, {@code answer:} with an id
 * @param counted what it counts as, in words; of an excluded one, what it would count as
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    UUID id,
    String number,
    String part,
    String partName,
    String place,
    String category,
    String categoryName,
    String channel,
    String channelName,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable Boolean excluded,
    List<String> counted) {

  static CaseView of(RateRow row, Wording words) {
    var traits = row.traits();
    var kind = row.part().split(":", 2)[0];
    return new CaseView(
        row.requestId(),
        traits.number(),
        row.part(),
        words.text("part." + kind),
        traits.place(),
        traits.category(),
        words.category(traits.category()),
        traits.channel(),
        words.text("channel." + traits.channel()),
        row.unit().isEmpty() ? null : row.unit(),
        row.unit().isEmpty() ? null : words.name(Dimension.UNIT, row.unit()),
        row.excluded() == 0 ? null : true,
        Stream.of(Measure.values())
            .filter(it -> it.isIn(row.measures() | row.excluded()))
            .map(words::name)
            .toList());
  }
}
