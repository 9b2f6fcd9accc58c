package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.whistle.access.SecretFolder;

/**
 * {@code ./whistle time [+3d|reset]}: which time the district has, and setting it forward where
 * that is allowed.
 */
final class Time {

  private static final Pattern FORWARD = Pattern.compile("\\+(\\d{1,6})([smhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s",
          ChronoUnit.SECONDS,
          "m",
          ChronoUnit.MINUTES,
          "h",
          ChronoUnit.HOURS,
          "d",
          ChronoUnit.DAYS);
  private static final Duration BEFORE = Duration.ofSeconds(10);
  private static final Duration AFTER = Duration.ofSeconds(20);

  private final Installation installation;
  private final Databases databases;
  private final DistrictTime time;
  private final int broker;

  /** Of a running district. */
  Time(Installation installation) {
    this.installation = installation;
    this.databases =
        new Databases(port("postgres"), SecretFolder.at(installation.secrets()).postgresPassword());
    this.time = new DistrictTime(databases);
    this.broker = port("kafka");
  }

  void print() throws SQLException {
    print(time.now());
  }

  /**
   * Everything said is heard first, so that nobody hears it days late; then time is set in all
   * databases at one moment; then whoever is late by it is called so, and what follows is said.
   *
   * @param step such as {@code +3d}, {@code +2h}, {@code +30m}, {@code +10s}
   */
  void forward(String step) throws SQLException, InterruptedException {
    var parsed = FORWARD.matcher(step);
    if (!parsed.matches()) {
      throw new Trouble("Not a step such as +3d, +2h, +30m or +10s, nor reset: " + step);
    }
    needAllowed();
    var rest = new Rest(databases, "127.0.0.1:" + broker);
    if (!rest.await(BEFORE)) {
      System.out.println("Somebody is at work: what he does now may be heard after the step.");
    }
    time.forward(Duration.of(Long.parseLong(parsed.group(1)), UNITS.get(parsed.group(2))));
    databases.audit("time.set", "{\"to\":\"" + time.now() + "\"}");
    if (!rest.await(AFTER)) {
      System.out.println("Not everything is settled: see ./whistle status for who is behind.");
    }
    print(time.now());
  }

  /** Has the next start go back to the true time, unless something was decided later than now. */
  void askForReset() throws SQLException, IOException {
    needAllowed();
    time.lookForLater();
    Files.writeString(SettableClock.reset(installation), "");
  }

  private void needAllowed() {
    if (!SettableClock.isAllowed(installation)) {
      throw new Trouble(
          "Time can't be set here: only where a demo was made, or WHISTLE_SETTABLE_CLOCK=yes"
              + " was set at the very first up");
    }
  }

  private int port(String name) {
    return new StatusBook(installation.run("status.json"))
        .read().parts().stream()
            .filter(part -> part.name().equals(name) && part.state().equals("ready"))
            .findFirst()
            .orElseThrow(() -> new Trouble(name + " isn't ready: see ./whistle status"))
            .port();
  }

  private static void print(Instant time) {
    var zone = ZoneId.of(System.getenv().getOrDefault("WHISTLE_ZONE", "Asia/Shanghai"));
    System.out.println(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            time.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
  }
}
