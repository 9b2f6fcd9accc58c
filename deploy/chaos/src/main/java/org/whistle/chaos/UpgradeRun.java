package org.whistle.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whistle.chaos.check.Checker;
import org.whistle.chaos.check.Known;
import org.whistle.chaos.check.Rest;
import org.whistle.chaos.load.Audience;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Load;
import org.whistle.chaos.load.LoadSettings;
import org.whistle.chaos.load.Miss;

/** Goes through a journey while people work, read and watch; afterwards compares everything. */
final class UpgradeRun {
  private static final Duration TO_REST = Duration.ofMinutes(5);

  /** Of walls that listen: what had happened just before is shown by those who were in time. */
  private static final Duration EDGE = Duration.ofSeconds(5);

  /** Longer than the gateway waits: what isn't answered by then is nobody's impatience. */
  private static final LoadSettings WORK = new LoadSettings(8, 6, 2, Duration.ofSeconds(15));

  private static final int READABLE = 40;

  private final Ground ground;
  private final List<Journey.Leg> legs;
  private final List<Gone> gone = new ArrayList<>();

  /** A leg, when it was gone. */
  private record Gone(Journey.Leg leg, Instant start, Instant moved, Instant end) {}

  UpgradeRun(Ground ground, List<Journey.Leg> legs) {
    this.ground = ground;
    this.legs = legs;
  }

  /** What didn't hold. */
  List<String> go() throws IOException, InterruptedException, SQLException {
    var target = ground.rig().target();
    var wrong = new ArrayList<String>();
    var misses = new ArrayList<Miss>();
    try (var load = Load.start(target, WORK, history());
        var audience = Audience.start(target)) {
      for (var leg : legs) {
        gone.add(go(leg));
      }
      load.pause();
      Rest.await(target, TO_REST);
      Thread.sleep(EDGE);
      var from = gone.getFirst().start().plus(EDGE);
      wrong.addAll(audience.differences(from, gone.getLast().end().minus(EDGE)));
      audience.stop();
      audience.misses().forEach(misses::add);
      System.out.printf("%d reads; walls: %s%n", audience.reads(), audience.shown());
    }
    var history = History.read(history());
    history.misses().forEach(misses::add);
    wrong.addAll(noticed(misses));
    var findings = Checker.check(target, history, Known.NOTHING);
    System.out.println(findings);
    System.out.println(table(history, misses));
    findings.all().forEach(finding -> wrong.add(finding.toString()));
    wrong.stream().limit(READABLE).forEach(System.out::println);
    System.out.println(wrong.isEmpty() ? "Nobody noticed." : "Somebody noticed.");
    return wrong;
  }

  private Gone go(Journey.Leg leg) throws IOException, InterruptedException {
    System.out.println(leg.name());
    var start = Instant.now();
    for (var part : leg.parts()) {
      ground.restart(part, leg.into());
    }
    var moved = Instant.now();
    Thread.sleep(leg.stay());
    return new Gone(leg, start, moved, Instant.now());
  }

  /** There is one door: while it is away nobody can be answered, and that alone is not held. */
  private List<String> noticed(List<Miss> misses) {
    return misses.stream()
        .filter(Predicate.not(this::isTheDoors))
        .map(miss -> "not answered well: " + miss)
        .toList();
  }

  private boolean isTheDoors(Miss miss) {
    return miss.isUnanswered()
        && gone.stream()
            .filter(leg -> leg.leg().parts().contains("gateway"))
            .anyMatch(leg -> isIn(leg.start(), leg.moved().plus(EDGE), miss.start()));
  }

  private String table(History history, List<Miss> misses) {
    var text =
        new StringBuilder(
            "\n| | took | calls | not answered well | door away |\n|---|---|---|---|---|\n");
    for (var leg : gone) {
      text.append(
          "| %s | %d s | %d | %d | %d |%n"
              .formatted(
                  leg.leg().name(),
                  Duration.between(leg.start(), leg.moved()).toSeconds(),
                  history.calls().filter(call -> during(leg, call.start())).count(),
                  of(leg, misses).filter(Predicate.not(this::isTheDoors)).count(),
                  of(leg, misses).filter(this::isTheDoors).count()));
    }
    return text.toString();
  }

  private static Stream<Miss> of(Gone leg, List<Miss> misses) {
    return misses.stream().filter(miss -> during(leg, miss.start()));
  }

  private static boolean during(Gone leg, Instant time) {
    return isIn(leg.start(), leg.end(), time);
  }

  private static boolean isIn(Instant start, Instant end, Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  private Path history() {
    return ground.folder().resolve("history.jsonl");
  }
}
