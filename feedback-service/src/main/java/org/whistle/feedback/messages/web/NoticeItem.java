package org.whistle.feedback.messages.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.messages.Notice;
import org.whistle.feedback.messages.Wording;

/**
 * A message in the product.
 *
 * @param requestId the request that it is about
 */
record NoticeItem(
    UUID id,
    UUID requestId,
    String move,
    String text,
    Instant at,
    boolean read,
    Map<String, Object> facts) {

  static NoticeItem of(Notice it, @Nullable String language) {
    var origin = it.origin();
    return new NoticeItem(
        it.id(),
        origin.requestId(),
        origin.move(),
        Wording.in(language == null ? "" : language).line(origin.move(), it.facts()),
        origin.at(),
        it.read(),
        it.facts());
  }
}
