package org.whistle.chaos.load;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Somebody who goes on making moves: alone, twice, or against somebody else. */
final class Person {
  private static final int ENOUGH = 60;
  private final Dice dice;
  private final Crowd crowd;

  /** What all people share. */
  record Crowd(Door door, Pace pace, Requests requests, HistoryFile history) {}

  Person(Dice dice, Crowd crowd) {
    this.dice = dice;
    this.crowd = crowd;
  }

  /** Acts until the pace stops. */
  void act() {
    try {
      while (crowd.pace().begin()) {
        try {
          turn();
        } finally {
          crowd.pace().end();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    var about = crowd.requests().any(dice);
    if (about.isEmpty() || dice.percent(crowd.requests().size() < ENOUGH ? 40 : 15)) {
      insist(Wishes.point(dice, about.map(it -> it.id).orElse(null)));
      return;
    }
    var it = about.get();
    if (dice.percent(15)) {
      it.learn(crowd.door().look(it));
    }
    var fitting = Moves.fitting(it);
    if (fitting.isEmpty() && dice.percent(50)) {
      crowd.requests().forget(it);
    }
    var wild = fitting.isEmpty() || dice.percent(8);
    var sending = dice.of(wild ? Moves.all() : fitting).to(it, dice);
    if (sending.move() == Moves.TAKE && dice.percent(25)) {
      together(List.of(sending, Moves.rival(sending, dice)));
    } else if (dice.percent(6)) {
      together(List.of(sending, sending));
    } else {
      insist(sending);
    }
  }

  private void together(List<Sending> sendings) throws InterruptedException {
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      both.invokeAll(sendings.stream().map(it -> (Callable<Outcome>) () -> once(it)).toList());
    }
  }

  /** Sends it, and again with the same key when the outcome is open; at times it stays open. */
  private void insist(Sending it) throws InterruptedException {
    var outcome = once(it);
    for (int again = 0; again < 3 && outcome == Outcome.UNKNOWN && dice.percent(80); again++) {
      Thread.sleep(200L << again);
      outcome = once(it);
    }
    if (outcome == Outcome.ACKNOWLEDGED && dice.percent(5)) {
      once(it);
    }
  }

  private Outcome once(Sending it) throws InterruptedException {
    var start = Instant.now();
    var answer = crowd.door().send(it);
    crowd.history().add(call(it, start, answer));
    if (it.about() == null) {
      follow(answer);
    } else {
      learn(it, it.about(), answer);
    }
    return answer.outcome();
  }

  private void follow(Answer answer) {
    if (answer.outcome() == Outcome.ACKNOWLEDGED) {
      var id = UUID.fromString(answer.text("id"));
      var place = answer.text("place");
      crowd
          .requests()
          .add(new Followed(id, answer.text("number"), answer.text("queryCode"), place));
    }
  }

  private void learn(Sending it, Followed about, Answer answer) throws InterruptedException {
    if (answer.outcome() == Outcome.ACKNOWLEDGED) {
      about.learn(answer);
      if (it.move().name().equals("whistles")) {
        var units = answer.body().path("units").valueStream();
        about.called(
            new Followed.Whistle(
                answer.text("whistleId"), units.map(one -> one.path("unit").asString()).toList()));
      }
    } else if (answer.status() == 409) {
      about.learn(crowd.door().look(about));
    }
  }

  private static Call call(Sending it, Instant start, Answer answer) {
    var pointed = it.about() == null && !answer.text("id").isEmpty();
    return new Call(
        start,
        Instant.now(),
        it.who(),
        it.move().name(),
        it.move().says(),
        it.move().repeatable(),
        it.key(),
        pointed
            ? UUID.fromString(answer.text("id"))
            : it.about() == null ? null : Objects.requireNonNull(it.about()).id,
        answer.outcome(),
        answer.status(),
        it.text() == null ? null : Hashes.of(it.text()),
        answer.raw().length == 0 ? null : Hashes.of(answer.raw()),
        answer.outcome() == Outcome.ACKNOWLEDGED ? answer.ask() : null,
        answer.why() != null ? answer.why() : answer.slug().isEmpty() ? null : answer.slug());
  }
}
