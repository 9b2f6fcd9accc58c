package org.whistle.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.Whistle;

/** How long a called unit may say that it isn't its duty. */
@Component
@EnableConfigurationProperties(ReturnTimes.Settings.class)
final class ReturnTimes {
  private static final Duration UNKNOWN_YEAR = Duration.ofDays(1);

  private final Settings settings;
  private final InForce inForce;

  ReturnTimes(Settings settings, InForce inForce) {
    this.settings = settings;
    this.inForce = inForce;
  }

  /** The last moment. */
  Instant last(Whistle whistle, String unit) {
    var called = whistle.calledAt(unit);
    return whistle.terms().presses()
        ? called.plus(settings.pressing())
        : inForce
            .working()
            .closeAfter(called, settings.generalDays())
            .orElse(called.plus(UNKNOWN_YEAR));
  }

  /** Settings under {@code whistle.returns}. */
  @ConfigurationProperties("whistle.returns")
  record Settings(@DefaultValue("1h") Duration pressing, @DefaultValue("1") int generalDays) {}
}
