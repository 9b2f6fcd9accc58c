package org.whistle.intake.patrol;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistle.intake.places.Where;

/**
 * What somebody writes into the log; only the words are needed. Where they stood is not kept.
 *
 * @param notedAt when, by the clock of their phone: shown beside the time of arrival, and never
 *     counted from
 */
record Seen(
    @NotBlank @Size(max = 2000) @Pattern(regexp = PLAIN) String words,
    @Nullable @Size(max = 200) @Pattern(regexp = PLAIN) String address,
    @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
    @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
    @Nullable @Pattern(regexp = "\\d{6,15}") String grid,
    @Nullable Instant notedAt) {
  private static final String PLAIN = "(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*+";

  Where where() {
    return new Where(address, lat, lon, grid);
  }
}
