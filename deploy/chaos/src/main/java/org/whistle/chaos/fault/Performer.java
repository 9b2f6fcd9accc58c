package org.whistle.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.whistle.chaos.PartState;
import org.whistle.machine.Topics;

/**
 * Does what a fault says, puts it right again, and measures how long everybody needs to recover.
 */
public final class Performer {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration TO_POINT = Duration.ofSeconds(10);

  private final Rig rig;
  private final Parts parts;
  private final Pulse pulse;
  private final Forger forger;

  /**
   * @param forger remembers what was made up
   */
  public Performer(Rig rig, Pulse pulse, Forger forger) {
    this.rig = rig;
    this.parts = new Parts(rig.target());
    this.pulse = pulse;
    this.forger = forger;
  }

  /**
   * Returns when it is over and everybody it hit works again.
   *
   * @throws IllegalStateException when somebody doesn't
   */
  public Outcome perform(Fault fault) throws ExecutionException, InterruptedException {
    try {
      return switch (fault) {
        case Fault.Kill(var part) -> kill(parts.ready(part));
        case Fault.KillAt(var part, var point) -> killAt(part, point);
        case Fault.Freeze(var part, var lasting) -> freeze(parts.ready(part), lasting);
        case Fault.FreezeAt(var part, var point, var lasting) -> freezeAt(part, point, lasting);
        case Fault.BrokerAway(var lasting) -> brokerAway(lasting);
        case Fault.CommitUnknown(var part, var times) -> commitUnknown(part, times);
        case Fault.Reset(var wire) -> reset(wire);
        case Fault.Slow(var wire, var delay, var lasting) -> slow(wire, delay, lasting);
        case Fault.CutTail(var partition, var bytes) -> cutTail(partition, bytes);
        case Fault.NewTopic() -> newTopic();
        case Fault.DiskFull(var part, var lasting) -> diskFull(part, lasting);
        case Fault.WrongClock clock -> new ClockShift(rig, parts).perform(clock);
        case Fault.RollingRestart() -> rollingRestart();
        case Fault.Forged(var forgery, var times) -> forge(forgery, times);
      };
    } catch (NotDone not) {
      return new Outcome(String.valueOf(not.getMessage()), null);
    }
  }

  private Outcome kill(PartState part) {
    var since = System.nanoTime();
    parts.kill(part);
    return recovered(part, since);
  }

  private Outcome killAt(String part, Point point) {
    try (var ambush = ambush(part, point)) {
      return kill(caught(ambush, part, point));
    }
  }

  private Ambush ambush(String part, Point point) {
    var names = point.isOfOneInstance() ? instances(Parts.serviceOf(part)) : List.of(part);
    var all = names.stream().map(parts::ready).toList();
    return Ambush.at(all, point, rig.target().data().resolve("run"), toCome(point));
  }

  private static PartState caught(Ambush ambush, String part, Point point) {
    var who = point.isOfOneInstance() ? Parts.serviceOf(part) : part;
    return ambush
        .awaitHit(toCome(point))
        .orElseThrow(() -> new NotDone(who + " didn't come " + point.words()));
  }

  /** Clocks are due now and then only. */
  private static Duration toCome(Point point) {
    return point == Point.IN_THE_SWEEP ? TO_POINT.multipliedBy(3) : TO_POINT;
  }

  private List<String> instances(String service) {
    return IntStream.rangeClosed(1, rig.instances())
        .mapToObj(instance -> Parts.instance(service, instance))
        .toList();
  }

  private Outcome freeze(PartState part, Duration lasting) {
    parts.freeze(part, lasting);
    return flows(part.name(), System.nanoTime());
  }

  private Outcome freezeAt(String name, Point point, Duration lasting) {
    PartState part;
    try (var ambush = ambush(name, point)) {
      part = caught(ambush, name, point);
      parts.freeze(part, lasting);
    }
    return flows(part.name(), System.nanoTime());
  }

  private Outcome brokerAway(Duration lasting) {
    var wire = rig.wires().of(Wires.BROKER);
    wire.away(true);
    try {
      Pause.of(lasting);
    } finally {
      wire.away(false);
    }
    return flows("kafka", System.nanoTime());
  }

  private Outcome commitUnknown(String part, int times) {
    parts.ready(part);
    var wire = rig.wires().of(part);
    wire.hangUpOnCommits(times);
    var until = System.nanoTime() + TO_POINT.toNanos();
    while (wire.hangUpsLeft() > 0 && System.nanoTime() < until) {
      Pause.of(Duration.ofMillis(20));
    }
    var left = wire.hangUpsLeft();
    wire.hangUpOnCommits(0);
    if (left == times) {
      throw new NotDone(part + " didn't commit");
    }
    return flows(part, System.nanoTime());
  }

  private Outcome reset(String wire) {
    rig.wires().of(wire).reset();
    return flows(wire, System.nanoTime());
  }

  private Outcome slow(String name, Duration delay, Duration lasting) {
    var wire = rig.wires().of(name);
    wire.slow(delay);
    try {
      Pause.of(lasting);
    } finally {
      wire.slow(Duration.ZERO);
    }
    return flows(name, System.nanoTime());
  }

  /** The supervisor is frozen meanwhile, so that the broker doesn't start too early. */
  private Outcome cutTail(int partition, int bytes) {
    var broker = parts.ready("kafka");
    var supervisor = rig.target().part("supervisor").pid();
    parts.signal("STOP", supervisor);
    try {
      parts.kill(broker);
      new LogTail(rig.disk().inside("kafka")).cut(partition, bytes);
    } finally {
      parts.signal("CONT", supervisor);
    }
    return recovered(broker, System.nanoTime());
  }

  private Outcome newTopic() {
    parts.ready("kafka");
    Topics.renew(rig.target().brokers());
    return flows("kafka", System.nanoTime());
  }

  private Outcome diskFull(String part, Duration lasting) {
    parts.ready(part);
    rig.disk().fill(part);
    try {
      Pause.of(lasting);
    } finally {
      rig.disk().empty(part);
    }
    return flows(part, System.nanoTime());
  }

  private Outcome rollingRestart() {
    for (int instance = 1; instance <= rig.instances(); instance++) {
      for (var service : Parts.SERVICES) {
        var part = parts.ready(Parts.instance(service, instance));
        parts.signal("TERM", part.pid());
        parts.awaitNext(part);
      }
    }
    return Outcome.recovered(pulse.awaitFlow(Parts.SERVICES, System.nanoTime(), PATIENCE));
  }

  private Outcome forge(Forgery forgery, int times)
      throws ExecutionException, InterruptedException {
    forger.forge(forgery, times);
    return Outcome.done();
  }

  /** Somebody else may do its work before it is back. */
  private Outcome recovered(PartState part, long since) {
    var after = pulse.awaitFlow(hit(part.name()), since, PATIENCE);
    parts.awaitNext(part);
    return Outcome.recovered(after);
  }

  private Outcome flows(String part, long since) {
    return Outcome.recovered(pulse.awaitFlow(hit(part), since, PATIENCE));
  }

  private static List<String> hit(String part) {
    return switch (Parts.serviceOf(part)) {
      case "kafka", "postgres", Wires.BROKER, "supervisor" -> new ArrayList<>(Parts.SERVICES);
      case "gateway" -> List.of("gateway");
      case String service -> List.of(service);
    };
  }
}
