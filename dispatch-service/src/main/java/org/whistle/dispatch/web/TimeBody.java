package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.AskForTime.Wish;
import org.whistle.dispatch.DecideWish.Yes;

/** What moves about time carry. A reason that isn't on the list stays here as words. */
final class TimeBody {
  private static final int LONGEST = 2000;
  private static final int MOST = 20;
  private static final Set<String> REASONS =
      Set.of(
          "awaiting-material", "awaiting-weather", "awaiting-owner", "awaiting-procedure", "other");

  private TimeBody() {}

  record Later(
      @NotNull Instant until,
      @NotBlank @Size(max = LONGEST) String reason,
      @Nullable @Size(max = LONGEST) String note) {

    Wish wish() {
      return wished(until, reason, note);
    }
  }

  record Pause(
      @NotNull Instant reviewAt,
      @NotBlank @Size(max = LONGEST) String reason,
      @Nullable @Size(max = LONGEST) String note) {

    Wish wish() {
      return wished(reviewAt, reason, note);
    }
  }

  record Review(@NotNull Instant reviewAt, @Nullable @Size(max = LONGEST) String note) {}

  record MaybeNote(@Nullable @Size(max = LONGEST) String note) {}

  record Verdict(
      @Nullable @Size(max = LONGEST) String reason,
      @Nullable String lead,
      @Nullable @Size(max = MOST) List<@NotBlank String> units) {

    Yes yes() {
      return new Yes(reason, lead, units);
    }

    /** Those whom a street chose instead of the proposed ones. */
    Stream<String> chosen() {
      return Stream.concat(Stream.ofNullable(lead), Stream.ofNullable(units).flatMap(List::stream));
    }
  }

  private static Wish wished(Instant until, String reason, @Nullable String note) {
    if (REASONS.contains(reason)) {
      return new Wish(until, reason, note);
    }
    return new Wish(until, "other", note == null ? reason : reason + "\n" + note);
  }
}
