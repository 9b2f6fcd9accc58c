package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.Read;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.needs.model.Need;
import org.whistle.feedback.rates.Wording;

/** An item of an agenda; {@code category} where it isn't a request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
    UUID id,
    String source,
    boolean dropped,
    @Nullable NeedView request,
    @Nullable String category,
    @Nullable String categoryName,
    @Nullable String words,
    @Nullable String note,
    @Nullable DecisionView decision) {

  static ItemView of(Item item, Read read, @Nullable String language) {
    var subject = item.subject();
    var category = subject.category();
    return new ItemView(
        item.id(),
        Wire.of(item.source()),
        item.dropped(),
        NeedView.of(need(read, subject.requestId()), language),
        category,
        category == null ? null : Wording.in(language).category(category),
        words(read, subject.wordsId()),
        words(read, item.noteId()),
        DecisionView.of(item.decision(), read, language));
  }

  static @Nullable Need need(Read read, @Nullable UUID id) {
    return id == null ? null : read.needs().get(id);
  }

  static @Nullable String words(Read read, @Nullable UUID id) {
    return id == null ? null : read.words().get(id);
  }
}
