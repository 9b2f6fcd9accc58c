package org.whistle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.whistle.chaos.check.Checker;
import org.whistle.chaos.check.Findings;
import org.whistle.chaos.check.Known;
import org.whistle.chaos.check.Rest;
import org.whistle.chaos.check.Spoken;
import org.whistle.chaos.fault.Forger;
import org.whistle.chaos.fault.Forger.MadeUp;
import org.whistle.chaos.fault.Forgery;
import org.whistle.chaos.fault.JsonLines;
import org.whistle.chaos.fault.Performer;
import org.whistle.chaos.fault.Pulse;
import org.whistle.chaos.fault.TopicFile;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Load;
import org.whistle.chaos.load.LoadSettings;

/** Rounds of faults under load; after each, quiet, and a look at everything. */
final class Run {
  private static final int FAULTS_A_ROUND = 40;
  private static final int REBUILDS = 3;
  private static final int LEAPS = 10;
  private static final Duration TO_REST = Duration.ofMinutes(5);

  private final Ground ground;
  private final Options options;
  private final JsonLines<Done> book;
  private final Pulse pulse;
  private final Forger forger;
  private final Operators operators;
  private String result = "";

  Run(Ground ground, Options options) {
    this.ground = ground;
    this.options = options;
    var target = ground.rig().target();
    this.book = new JsonLines<>(ground.folder().resolve("faults.jsonl"), Done.class);
    this.pulse = new Pulse(target);
    this.operators = new Operators(target);
    this.forger = new Forger(new TopicFile(target), ground.folder().resolve("made-up.jsonl"));
  }

  /** What didn't hold; ends with the first round in which something didn't. */
  List<String> go() throws IOException, InterruptedException, SQLException, ExecutionException {
    var storm = new Storm(new Performer(ground.rig(), pulse, forger), book, options.instances());
    var lasting = options.lasting() == null ? Duration.ofDays(1) : options.lasting();
    var until = System.nanoTime() + lasting.toNanos();
    var left = left();
    var wrong = new ArrayList<String>();
    // another seed than last time, so that people who go on don't repeat themselves
    var settings = LoadSettings.standard(options.seed() * 1000 + options.faults() - left.size());
    try (var load = Load.start(ground.rig().target(), settings, history())) {
      while (!left.isEmpty() && wrong.isEmpty() && System.nanoTime() < until) {
        var round = left.subList(0, Math.min(FAULTS_A_ROUND, left.size()));
        wrong.addAll(storm.rage(List.copyOf(round), until));
        round.clear();
        load.pause();
        wrong.addAll(look());
        load.resume();
      }
    }
    if (wrong.isEmpty()) {
      wrong.addAll(compare());
    }
    if (wrong.isEmpty()) {
      wrong.addAll(rebuild());
    }
    report(wrong);
    return wrong;
  }

  /** Prints what the run came to, and leaves it in its folder. */
  private void report(List<String> wrong) throws IOException {
    var text = new StringBuilder(Table.of(book.read())).append('\n');
    text.append(result).append('\n');
    wrong.forEach(line -> text.append(line).append('\n'));
    text.append(wrong.isEmpty() ? "Everything held.\n" : "Something didn't hold.\n");
    Files.writeString(ground.folder().resolve("report.md"), text);
    System.out.print("\n" + text);
  }

  /**
   * What the plan made up stands in no journal: a topic that was lost, or its tail, lost it too.
   */
  private List<String> compare() throws IOException, InterruptedException, ExecutionException {
    forger.sayAgain();
    Rest.await(ground.rig().target(), TO_REST);
    return operators.compare();
  }

  /** A rebuilt view says nothing and keeps every promise that the living one kept. */
  private List<String> rebuild() throws IOException, InterruptedException, SQLException {
    var target = ground.rig().target();
    var wrong = new ArrayList<String>();
    // what a clock's announcement made look wrong doesn't look so every time
    for (int times = 0; times < REBUILDS && (times == 0 || !wrong.isEmpty()); times++) {
      untilNoneIsDue();
      var before = Spoken.count(target);
      wrong.clear();
      wrong.addAll(operators.rebuild());
      wrong.addAll(before.changed(Spoken.count(target)));
    }
    wrong.addAll(look());
    return wrong;
  }

  /** Nobody does anything any more, so time may pass faster than it does. */
  private void untilNoneIsDue() throws IOException, InterruptedException, SQLException {
    var target = ground.rig().target();
    for (int leaps = 0; leaps < LEAPS && Spoken.isAnyDue(target); leaps++) {
      ground.leap();
    }
    Rest.await(target, TO_REST);
  }

  private List<Plan.Step> left() {
    var done = book.read().stream().map(Done::number).collect(Collectors.toSet());
    var left = new ArrayList<>(Plan.of(options));
    left.removeIf(step -> done.contains(step.number()));
    return left;
  }

  private List<String> look() throws IOException, InterruptedException, SQLException {
    var target = ground.rig().target();
    try {
      pulse.awaitHealth(TO_REST);
      pulse.awaitLogChecked(TO_REST);
    } catch (IllegalStateException ill) {
      return List.of("After the faults: " + ill.getMessage());
    }
    Rest.await(target, TO_REST);
    if (operators.discard(unreadable()) > 0) {
      Rest.await(target, TO_REST);
    }
    Findings findings = Checker.check(target, History.read(history()), known());
    result = findings.result();
    System.out.println(findings);
    return findings.all().stream().map(Object::toString).toList();
  }

  private Set<UUID> unreadable() {
    return forger.madeUp().stream()
        .filter(each -> each.forgery() == Forgery.UNREADABLE)
        .map(MadeUp::requestId)
        .collect(Collectors.toSet());
  }

  private Known known() {
    var made = forger.madeUp();
    var garbage = made.stream().filter(each -> each.forgery() == Forgery.GARBAGE).count();
    return new Known(
        made.stream().map(MadeUp::eventId).collect(Collectors.toSet()),
        made.stream().map(MadeUp::requestId).collect(Collectors.toSet()),
        Math.toIntExact(garbage));
  }

  private Path history() {
    return ground.folder().resolve("history.jsonl");
  }
}
