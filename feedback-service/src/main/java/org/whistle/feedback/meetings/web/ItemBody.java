package org.whistle.feedback.meetings.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.web.Refusal;

/** What is to be spoken of: a request, or words on something that is none yet. */
record ItemBody(
    @Nullable UUID request,
    @Nullable @Pattern(regexp = "\\d{4}") String category,
    @Nullable @Size(max = 500) String words) {

  String knownCategory() {
    var known = Known.category(category);
    if (known == null) {
      throw Refusal.invalid("category", "0204");
    }
    return known;
  }

  String said() {
    if (words == null || words.isBlank()) {
      throw Refusal.invalid("words", "1–500");
    }
    return words.strip();
  }
}
