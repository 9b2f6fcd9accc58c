package org.whistle.dispatch;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Service;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.Actor;

/** 晨报: warnings don't ring; each desk has one list of them in the morning. */
@Service
@EnableConfigurationProperties(MorningDigest.Settings.class)
public class MorningDigest {
  private final Digests digests;
  private final MakeDigests making;
  private final InForce inForce;
  private final Settings settings;

  MorningDigest(Digests digests, MakeDigests making, InForce inForce, Settings settings) {
    this.digests = digests;
    this.making = making;
    this.inForce = inForce;
    this.settings = settings;
  }

  /** Makes today's, when its hour has come and nobody has made it; there is never more at once. */
  boolean look() {
    make();
    return false;
  }

  void make() {
    var zone = inForce.working().zone();
    var now = digests.now().atZone(zone);
    var day = now.toLocalDate();
    if (!now.toLocalTime().isBefore(settings.at()) && !digests.isMade(day)) {
      making.make(day, now.toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /** The last one of the desk where a person sits. */
  public Optional<Digests.Digest> of(Actor actor) {
    return Optional.ofNullable(actor.desk()).flatMap(digests::latest);
  }

  /** When the morning is, in the district's zone. */
  @ConfigurationProperties("whistle.digest")
  record Settings(@DefaultValue("08:00") @DateTimeFormat(pattern = "HH:mm") LocalTime at) {}
}
