package org.whistle.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whistle.chaos.fault.Forger;
import org.whistle.chaos.fault.Performer;
import org.whistle.chaos.fault.Pulse;
import org.whistle.chaos.fault.TopicFile;

/** Rounds of faults under load; after each, quiet, and a look at everything. */
final class Run {
  private static final int FAULTS_A_ROUND = 40;
  private static final Duration TO_REST = Duration.ofMinutes(3);

  private final Ground ground;
  private final Options options;
  private final FaultBook book;
  private final Pulse pulse;
  private final Forger forger;

  Run(Ground ground, Options options) {
    this.ground = ground;
    this.options = options;
    var target = ground.rig().target();
    this.book = new FaultBook(ground.folder().resolve("faults.jsonl"));
    this.pulse = new Pulse(target);
    this.forger = new Forger(new TopicFile(target), ground.folder().resolve("made-up.jsonl"));
  }

  boolean go() throws InterruptedException, IOException {
    var storm = new Storm(new Performer(ground.rig(), pulse, forger), book, options.instances());
    var lasting = options.lasting();
    var until = System.nanoTime() + (lasting == null ? Duration.ofDays(1) : lasting).toNanos();
    var done = book.read().stream().map(FaultBook.Entry::number).collect(Collectors.toSet());
    var left = new ArrayList<>(Plan.of(options));
    left.removeIf(step -> done.contains(step.number()));
    var wrong = new ArrayList<String>();
    while (!left.isEmpty() && wrong.isEmpty() && System.nanoTime() < until) {
      var round = left.subList(0, Math.min(FAULTS_A_ROUND, left.size()));
      wrong.addAll(storm.rage(List.copyOf(round), until));
      round.clear();
      pulse.awaitQuiet(TO_REST);
    }
    System.out.println(Table.of(book.read()));
    return wrong.isEmpty();
  }
}
