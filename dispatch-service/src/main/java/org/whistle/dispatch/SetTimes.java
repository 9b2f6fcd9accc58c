package org.whistle.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Patience;

/** How long a rung of the ladder has before the next, by urgency and the calendar. */
@Component
@EnableConfigurationProperties(SetTimes.Settings.class)
final class SetTimes implements Patience {
  private static final Duration UNKNOWN_YEAR = Duration.ofDays(1);

  private final Settings settings;
  private final InForce inForce;

  SetTimes(Settings settings, InForce inForce) {
    this.settings = settings;
    this.inForce = inForce;
  }

  /** No promise, but what keeps the ladder going: a year without a calendar doesn't stop it. */
  @Override
  public Instant from(Matter matter, Instant moment) {
    return switch (matter.urgency()) {
      case "emergency" -> moment.plus(settings.emergency());
      case "urgent" -> moment.plus(settings.urgent());
      default ->
          settings.general() == null
              ? inForce
                  .working()
                  .closeAfter(moment, settings.generalDays())
                  .orElse(moment.plus(UNKNOWN_YEAR))
              : moment.plus(settings.general());
    };
  }

  /**
   * Settings under {@code whistle.ladder}.
   *
   * @param general replaces the working days by continuous time
   */
  @ConfigurationProperties("whistle.ladder")
  record Settings(
      @DefaultValue("30m") Duration emergency,
      @DefaultValue("2h") Duration urgent,
      @DefaultValue("1") int generalDays,
      @Nullable Duration general) {}
}
