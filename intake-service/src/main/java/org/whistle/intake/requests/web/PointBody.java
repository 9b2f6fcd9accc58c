package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.About;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.Reporter;
import org.whistle.intake.requests.Wish;

/** The body of a pointing; only the description is needed. */
record PointBody(
    @NotBlank @Size(max = 2000) @PlainText String description,
    @Nullable @Pattern(regexp = "consult|help|complaint|report|suggestion|praise") String kind,
    @Nullable @KnownCategory String category,
    @Nullable @Pattern(regexp = "emergency|urgent|general") String urgency,
    @Nullable @Pattern(regexp = "app|phone|group|door|counter|box|meeting|12345|patrol")
        String channel,
    @Nullable @Valid Location location,
    @Nullable @Valid Person reporter,
    @Nullable @Size(max = 10) List<@Pattern(regexp = About.PATTERN) String> about,
    @Nullable UUID sameAs) {

  static final String PHONE = "\\s*\\+?[0-9][0-9 ()-]{4,22}\\s*|";

  record Location(
      @Nullable @Size(max = 200) @PlainText String address,
      @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
      @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
      @Nullable @Pattern(regexp = "\\d{6,15}") String grid) {}

  record Person(
      @Nullable @Size(max = 60) @PlainText String name,
      @Nullable @Pattern(regexp = PHONE) String phone,
      @Nullable Boolean anonymous,
      @Nullable @Valid Second second) {

    Reporter reporter() {
      return new Reporter(
          name, phone, second == null ? null : second.phone, Boolean.TRUE.equals(anonymous));
    }
  }

  /**
   * Somebody else who is to be told.
   *
   * @param wish that whoever reports it wishes so
   */
  record Second(
      @NotNull @Pattern(regexp = PHONE) String phone, @NotNull @AssertTrue Boolean wish) {}

  Wish by(Caller caller) {
    var staff = !caller.has(Role.RESIDENT);
    return new Wish(
        description.strip(),
        kind,
        category,
        urgency,
        channel != null ? channel : staff ? "counter" : "app",
        staff ? caller.id() : "resident",
        location == null
            ? Where.UNKNOWN
            : new Where(location.address, location.lat, location.lon, location.grid),
        reporter == null ? Reporter.UNKNOWN : reporter.reporter(),
        staff && about != null ? about.stream().distinct().toList() : List.of());
  }
}
