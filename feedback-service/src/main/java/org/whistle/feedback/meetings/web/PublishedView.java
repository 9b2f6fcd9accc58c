package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.Read;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.rates.Wording;

/** What residents read of a meeting: no number, no address, nobody's name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedView(
    String kind,
    String place,
    String venue,
    Instant startsAt,
    @Nullable String topic,
    List<Decided> decisions) {

  /**
   * One decision.
   *
   * @param state of the request that came of it, or {@code done} of a task that is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      @Nullable String categoryName,
      String outcome,
      @Nullable String words,
      @Nullable String state,
      @Nullable LocalDate dueOn) {}

  static PublishedView of(Read read, @Nullable String language) {
    var plan = read.meeting().plan();
    return new PublishedView(
        Wire.of(plan.kind()),
        plan.place(),
        plan.venue(),
        plan.startsAt(),
        plan.topic(),
        read.items().stream().map(it -> decided(it, read, language)).toList());
  }

  private static Decided decided(Item item, Read read, @Nullable String language) {
    var decision = Objects.requireNonNull(item.decision());
    var came = ItemView.need(read, decision.pointed());
    var about = ItemView.need(read, item.subject().requestId());
    var category = about == null ? item.subject().category() : about.category();
    var state = decision.done() != null ? "done" : came == null ? null : came.state();
    return new Decided(
        category == null ? null : Wording.in(language).category(category),
        Wire.of(decision.outcome()),
        ItemView.words(read, decision.wordsId()),
        state,
        decision.charge() == null ? null : decision.charge().dueOn());
  }
}
