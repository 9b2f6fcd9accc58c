package org.whistle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.whistle.chaos.fault.Fault;
import org.whistle.chaos.fault.Forgery;
import org.whistle.chaos.fault.Parts;
import org.whistle.chaos.fault.Point;
import org.whistle.chaos.fault.Wires;

/**
 * Which faults, in which order, with which pauses: a pure function of seed and number. Kinds are
 * dealt from a deck that is shuffled anew when it is empty, so that each comes in its share.
 */
final class Plan {
  private static final int LONG_PLAN = 200;

  private final Random chance;
  private final int instances;
  private final boolean isLong;
  private final List<Supplier<Fault>> deck = new ArrayList<>();
  private int decks;

  private Plan(Options options) {
    this.chance = new Random(options.seed());
    this.instances = options.instances();
    this.isLong = options.faults() >= LONG_PLAN;
  }

  /**
   * One fault of the plan.
   *
   * @param number from 1
   * @param pause before it begins, while earlier ones may still be in flight
   * @param alone nothing else goes wrong meanwhile, so that the time to recover is its own
   */
  record Step(int number, Duration pause, boolean alone, Fault fault) {}

  static List<Step> of(Options options) {
    var plan = new Plan(options);
    var steps = new ArrayList<Step>();
    for (int number = 1; number <= options.faults(); number++) {
      var pause = plan.millis(100, 2000);
      var alone = plan.chance.nextInt(4) == 0;
      steps.add(new Step(number, pause, alone, plan.deal()));
    }
    return List.copyOf(steps);
  }

  private Fault deal() {
    if (deck.isEmpty()) {
      fillDeck();
      Collections.shuffle(deck, chance);
    }
    return deck.removeLast().get();
  }

  private void fillDeck() {
    decks++;
    add(6, () -> new Fault.Kill(anyService()));
    add(1, () -> new Fault.Kill("gateway"));
    add(2, () -> new Fault.Kill("kafka"));
    add(2, () -> new Fault.Kill("postgres"));
    add(2, () -> new Fault.KillAt(anyService(), Point.BEFORE_COMMIT));
    add(2, () -> new Fault.KillAt(anyService(), Point.BEFORE_SEND));
    add(2, () -> new Fault.KillAt(anyService(), Point.BEFORE_DELETE));
    add(2, () -> new Fault.KillAt(anyService(), Point.BEFORE_OFFSET));
    add(1, () -> new Fault.KillAt(any("tracking"), Point.IN_THE_SWEEP));
    add(3, () -> new Fault.Freeze(anyService(), freezing()));
    add(1, () -> new Fault.Freeze(anyOf(List.of("gateway", "kafka", "postgres")), freezing()));
    add(1, () -> new Fault.FreezeAt(anyService(), Point.BEFORE_DELETE, freezing()));
    add(1, () -> new Fault.FreezeAt(anyService(), Point.BEFORE_COMMIT, freezing()));
    add(1, () -> new Fault.FreezeAt(any("tracking"), Point.IN_THE_SWEEP, freezing()));
    add(4, () -> new Fault.CommitUnknown(anyService(), 1 + chance.nextInt(4)));
    add(2, () -> new Fault.Reset(anyService()));
    add(1, () -> new Fault.Reset(Wires.BROKER));
    add(2, () -> new Fault.Slow(anyService(), millis(5, 50), millis(1000, 4000)));
    add(1, () -> new Fault.Slow(Wires.BROKER, millis(5, 50), millis(1000, 4000)));
    add(1, () -> new Fault.BrokerAway(isLong && chance.nextInt(6) == 0 ? minute() : few()));
    add(2, () -> new Fault.CutTail(chance.nextInt(8), 1 + chance.nextInt(20_000)));
    add(1, () -> new Fault.NewTopic());
    add(1, () -> new Fault.DiskFull("kafka", millis(1000, 4000)));
    add(1, () -> new Fault.DiskFull("postgres", millis(1000, 4000)));
    addForgeries();
    if (decks % 2 == 1) {
      add(1, () -> new Fault.WrongClock(anyService(), hourOff(), few()));
    } else {
      add(1, () -> new Fault.RollingRestart());
    }
  }

  private void addForgeries() {
    for (var forgery : Forgery.values()) {
      add(1, () -> new Fault.Forged(forgery, 1 + chance.nextInt(3)));
    }
    add(2, () -> new Fault.Forged(Forgery.REPEAT, 1 + chance.nextInt(20)));
  }

  private void add(int cards, Supplier<Fault> fault) {
    deck.addAll(Collections.nCopies(cards, fault));
  }

  private String anyService() {
    return any(anyOf(Parts.SERVICES));
  }

  /** One of the service's instances. */
  private String any(String service) {
    return Parts.instance(service, 1 + chance.nextInt(instances));
  }

  private <T> T anyOf(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private Duration freezing() {
    return isLong && chance.nextInt(8) == 0 ? Duration.ofSeconds(30) : millis(300, 2000);
  }

  private Duration few() {
    return millis(3000, 8000);
  }

  private static Duration minute() {
    return Duration.ofMinutes(1);
  }

  private Duration hourOff() {
    return Duration.ofHours(chance.nextBoolean() ? 1 : -1);
  }

  private Duration millis(int from, int to) {
    return Duration.ofMillis(from + chance.nextInt(to - from));
  }
}
