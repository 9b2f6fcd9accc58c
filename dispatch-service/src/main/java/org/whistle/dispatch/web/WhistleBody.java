package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.contracts.WorkFact;
import org.whistle.dispatch.AnswerWhistle.Spot;
import org.whistle.dispatch.BlowWhistle.Wanted;
import org.whistle.dispatch.BlowWhistle.Why;
import org.whistle.dispatch.RecordCall.Heard;
import org.whistle.dispatch.ReturnWhistle.Grounds;
import org.whistle.dispatch.model.Call;
import org.whistle.web.Refusal;

/** What the moves of a whistle carry. */
final class WhistleBody {
  private static final int LONGEST = 2000;
  private static final int MOST = 20;
  private static final String KINDS = "general|urgent|enforcement|mediation|emergency";
  private static final String REASONS =
      "beyond-powers|beyond-means|several-parties|needs-enforcement|danger|dispute";
  private static final String RETURN_REASONS =
      "not-our-duty|wrong-place|already-handled|no-legal-basis|other";
  private static final Set<String> BY_LAW = Set.of("not-our-duty", "no-legal-basis");

  private WhistleBody() {}

  record Blow(
      @Nullable @Pattern(regexp = KINDS) String kind,
      @NotBlank String lead,
      @Nullable @Size(max = MOST) List<@NotBlank String> units,
      @Nullable @Pattern(regexp = "all|lead") String rule,
      @Nullable @Pattern(regexp = REASONS) String reason,
      @Nullable @Size(max = LONGEST) String ground,
      @Nullable @Pattern(regexp = "answered|not-reachable|none") String gridWorker,
      @Nullable @Size(max = LONGEST) String note) {

    Wanted wanted() {
      var terms =
          new Call.Terms(
              Objects.requireNonNullElse(kind, "general"),
              lead,
              Objects.requireNonNullElse(rule, "all"));
      return new Wanted(
          terms, units == null ? List.of() : units, new Why(reason, ground, gridWorker), note);
    }
  }

  record CheckIn(
      @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
      @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
      @Nullable @Pattern(regexp = "\\d{6}(\\d{3}){0,3}") String grid) {

    /** Where the unit stands; absent when it checks in from its desk. */
    @Nullable Spot spot() {
      if ((lat == null) != (lon == null)) {
        throw Refusal.invalid("lat", "lat and lon belong together");
      }
      return lat == null && grid == null
          ? null
          : new Spot(grid, lat == null ? null : lat + "," + lon);
    }
  }

  record Phoned(
      @NotBlank String unit,
      @NotBlank @Size(max = 100) String saidBy,
      @NotNull Instant saidAt,
      @Nullable Boolean onSite) {

    Heard heard() {
      return new Heard(unit, saidBy, saidAt, Boolean.TRUE.equals(onSite));
    }
  }

  record Done(
      @NotBlank @Size(max = LONGEST) String note,
      @Nullable @Size(max = MOST) List<@Valid @NotNull Line> facts) {

    List<WorkFact> inNumbers() {
      return facts == null ? List.of() : facts.stream().map(Line::fact).toList();
    }
  }

  record Line(@NotBlank String thing, @Positive long number) {

    private WorkFact fact() {
      return Catalogue.standard()
          .thing(thing)
          .map(known -> new WorkFact(thing, number, known.measure().code()))
          .orElseThrow(() -> Refusal.invalid("facts", "no such thing: " + thing));
    }
  }

  record NotOurs(
      @NotNull @Pattern(regexp = RETURN_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String basis,
      @Nullable @Size(max = LONGEST) String note) {

    Grounds grounds() {
      if (BY_LAW.contains(reason) && (basis == null || basis.isBlank())) {
        throw Refusal.invalid("basis", "must name the law or list");
      }
      return new Grounds(reason, basis, note);
    }
  }

  record More(@NotBlank String unit, @Nullable @Size(max = LONGEST) String note) {}
}
