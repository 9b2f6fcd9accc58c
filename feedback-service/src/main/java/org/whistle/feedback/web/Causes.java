package org.whistle.feedback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.asking.Reasons;
import org.whistle.feedback.model.Cause;
import org.whistle.web.Refusal;

/** Reasons that somebody chose; what isn't on the list is refused. */
final class Causes {
  private Causes() {}

  static List<Cause> of(String field, @Nullable List<String> codes, Reasons list) {
    if (codes == null) {
      return List.of();
    }
    if (!codes.stream().allMatch(list::has)) {
      throw Refusal.invalid(field, "not on the list");
    }
    return codes.stream().distinct().map(Cause::new).toList();
  }
}
