package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.AskForTime.Wish;

/** What moves about time carry. */
final class TimeBody {
  private static final int LONGEST = 2000;
  private static final String REASONS =
      "awaiting-material|awaiting-weather|awaiting-owner|awaiting-procedure|other";

  private TimeBody() {}

  record Later(
      @NotNull Instant until,
      @NotNull @Pattern(regexp = REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {

    Wish wish() {
      return new Wish(until, reason, note);
    }
  }

  record Pause(
      @NotNull Instant reviewAt,
      @NotNull @Pattern(regexp = REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {

    Wish wish() {
      return new Wish(reviewAt, reason, note);
    }
  }

  record Review(@NotNull Instant reviewAt, @Nullable @Size(max = LONGEST) String note) {}

  record MaybeNote(@Nullable @Size(max = LONGEST) String note) {}

  record Verdict(@Nullable @Size(max = LONGEST) String reason) {}
}
