package org.whistle.feedback.meetings.web;

import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.web.Refusal;

/** A category of the table, or none. */
final class Known {
  private Known() {}

  static @Nullable String category(@Nullable String code) {
    if (code != null && Catalogue.standard().find(code).isEmpty()) {
      throw Refusal.invalid("category", code);
    }
    return code;
  }
}
