package org.whistle.feedback.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.RateRequest.Verdict;
import org.whistle.feedback.asking.Reasons;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;

/**
 * What a resident says of his own request.
 *
 * @param reasons codes of the district's list
 * @param wish something more, which becomes a request of its own
 */
record RatingBody(
    @NotNull @Pattern(regexp = "yes|partly|no") String solved,
    @NotNull @Min(1) @Max(5) Integer level,
    @Nullable @Size(max = 8) List<@Size(max = 40) String> reasons,
    @Nullable @Size(max = 2000) String words,
    @Nullable @Size(max = 2000) String wish) {

  Verdict verdict(Reasons list) {
    return new Verdict(
        Wire.constant(Solved.class, solved),
        Level.of(level),
        Causes.of("reasons", reasons, list),
        Optional.ofNullable(words),
        Optional.ofNullable(wish));
  }
}
