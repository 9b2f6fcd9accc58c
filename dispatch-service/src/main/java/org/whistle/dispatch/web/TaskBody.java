package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.SplitRequest.Part;

/** What moves of tasks carry. */
final class TaskBody {
  private static final int LONGEST = 2000;

  private TaskBody() {}

  record Assign(
      @NotBlank @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}|\\d{15}|[A-Za-z][\\w.-]{0,49}") String to,
      @NotNull Instant dueAt,
      @NotBlank @Size(max = LONGEST) String note) {
    Part part() {
      return new Part(to, dueAt, note);
    }
  }

  record GiveBack(
      @NotNull @Pattern(regexp = "not-our-duty|no-means|wrong-place|other") String reason,
      @Nullable @Size(max = LONGEST) String note) {}

  record Drop(
      @NotNull @Pattern(regexp = "not-needed|done-otherwise|doer-silent|other") String reason,
      @Nullable @Size(max = LONGEST) String note) {}
}
