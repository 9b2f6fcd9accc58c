package org.whistle.feedback.meetings.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.model.Kind;
import org.whistle.feedback.meetings.model.Plan;

/** A meeting as it is called; {@code lead} is whoever calls it unless somebody is named. */
record PlanBody(
    @NotNull @Pattern(regexp = "needs|talk") String kind,
    @NotNull @Pattern(regexp = "\\d{9}|\\d{12}") String place,
    @NotNull Instant startsAt,
    @NotBlank @Size(max = 200) String venue,
    @Nullable @Size(max = 200) String topic,
    @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String lead,
    @Nullable @Size(max = 20) List<@Pattern(regexp = "[A-Z]\\d{2}") String> units) {

  Plan plan(UUID id, String caller) {
    return new Plan(
        id,
        Wire.constant(Kind.class, kind),
        place,
        startsAt,
        venue.strip(),
        topic == null || topic.isBlank() ? null : topic.strip(),
        lead == null ? caller : lead,
        units == null ? List.of() : units.stream().distinct().toList());
  }
}
