package org.whistle.feedback.rates;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.model.Attempt;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.Channel;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Desk;
import org.whistle.feedback.model.Ending;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Handler;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Redo;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Ruling;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.model.Subject;
import org.whistle.journal.Heard;

/** A life as feedback hears and makes it: each producer in its order, producers in any. */
final class Played {
  private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
  private static final WordsRef WORDS = new WordsRef(new UUID(0, 1), "ab");

  private final Life life;

  Played(Life life) {
    this.life = life;
  }

  /** Either an event of others, or what we did. */
  record Step(@Nullable Heard heard, @Nullable Own own) {}

  /** All of it, in an order that could have been. */
  List<Step> steps(Random random) {
    var lines = new ArrayList<Deque<Step>>();
    lines.add(dispatch());
    lines.add(tracking());
    lines.add(own());
    var steps = new ArrayList<Step>();
    steps.add(heard("intake", 1, pointed()));
    while (lines.removeIf(Deque::isEmpty) || !lines.isEmpty()) {
      if (!lines.isEmpty()) {
        steps.add(lines.get(random.nextInt(lines.size())).pop());
      }
    }
    return steps;
  }

  private RequestPointed pointed() {
    var promised = Instant.parse(life.inMonth() ? "2026-03-31T15:59:59Z" : "2026-03-31T16:00:00Z");
    return new RequestPointed(
        life.number(),
        life.place(),
        "某处",
        life.kind(),
        life.category(),
        "general",
        null,
        life.channel(),
        false,
        life.restricted(),
        "C",
        promised,
        null,
        "1",
        "1",
        false,
        WORDS,
        null,
        life.about(),
        null,
        null);
  }

  private Deque<Step> dispatch() {
    var events = new ArrayList<RequestEvent>();
    var unit = life.unit().isEmpty() ? null : life.unit();
    if (life.taken()) {
      events.add(new RequestTaken("grid", life.place(), 1, life.handler(), unit, false));
    }
    if (life.contacted()) {
      events.add(new ContactMade(life.handler(), WORDS));
    }
    if (!life.called().isEmpty()) {
      whistle(events);
    }
    for (var how : life.putOff()) {
      events.add(
          switch (how) {
            case "extended" -> new RequestExtended(life.id(), "respond", AT);
            case "suspended" -> new RequestSuspended("other", AT, "li", null, null);
            default -> new RequestRegistered(life.id(), "other", AT, "li");
          });
    }
    if (life.responded()) {
      events.add(new RequestResponded(life.handler(), WORDS, null));
    }
    ending(events, unit);
    return events.stream()
        .map(it -> heard("dispatch", 1, it))
        .collect(toCollection(ArrayDeque::new));
  }

  private void whistle(List<RequestEvent> events) {
    var whistle = life.id();
    events.add(
        new WhistleBlown(
            whistle,
            "general",
            life.place(),
            life.called().getFirst(),
            life.called(),
            "street",
            null,
            null));
    life.checkedIn().forEach(it -> events.add(new WhistleCheckedIn(whistle, it, it, null)));
    life.refused().forEach(it -> events.add(new WhistleForced(whistle, it, "c", whistle)));
    life.returned().forEach(it -> events.add(new WhistleReturned(whistle, it, "other", it, null)));
  }

  private void ending(List<RequestEvent> events, @Nullable String unit) {
    var resolved =
        new RequestResolved(
            "grid", life.place(), 1, life.handler(), unit, WORDS, "done", false, List.of(), null);
    switch (life.ending()) {
      case "resolved" -> {
        events.add(resolved);
        if (life.redone()) {
          events.add(new RequestReopened("grid", life.place(), 2, List.of()));
          events.add(resolved);
        }
      }
      case "declined" ->
          events.add(new RequestDeclined("grid", life.place(), 1, life.handler(), "court", null));
      case "untaken-back" -> events.add(new RequestWithdrawn(life.id(), false));
      case "taken-back" -> events.add(new RequestWithdrawn(life.id(), true));
      default -> {}
    }
  }

  private Deque<Step> tracking() {
    var clocks =
        life.opened().stream()
            .map(it -> new OpenClock(life.id(), it, "grid", 1, AT, null, null))
            .toList();
    return Stream.of(
            Stream.of(new ClocksOpened(clocks, life.id(), null)),
            life.missed().stream().map(it -> missed(it, null)),
            life.late().stream().map(it -> missed("check-in", it)),
            Stream.of(missed("decide", life.id().toString())))
        .flatMap(it -> it)
        .map(it -> heard("tracking", 1, it))
        .collect(toCollection(ArrayDeque::new));
  }

  private ClockMissed missed(String clock, @Nullable String subject) {
    return new ClockMissed(life.id(), clock, "grid", 1, AT, subject);
  }

  private Deque<Step> own() {
    var facts = new ArrayDeque<Step>();
    if (!life.asked()) {
      return facts;
    }
    var awaited = awaited();
    facts.add(own(1, new Fact.VisitCalled(awaited)));
    if (life.redone()) {
      var redo = new Redo(life.id(), AT, Optional.empty());
      var asked = new Matter.RedoAwaited(subject(), 1, handler(), redo);
      var by = new Colleague("c", Optional.empty(), java.util.Set.of());
      facts.add(own(1, new Fact.SaidUnsolved(asked, awaited.visit(), reply(life.before()))));
      facts.add(
          own(
              1,
              new Fact.RedoAgreed(
                  new Matter.RedoGranted(subject(), 1),
                  redo,
                  new Ruling(by, true, Optional.empty()))));
      facts.add(own(2, new Fact.VisitCalled(awaited)));
    }
    var cycle = life.redone() ? 2 : 1;
    var settled = new Matter.Settled(subject(), cycle, Ending.SOLVED);
    if (life.givenUp()) {
      var attempt = new Attempt(Channel.PHONE, "visitor", AT);
      facts.add(own(cycle, new Fact.ContactGivenUp(settled, awaited.visit(), attempt)));
    } else if (!life.answers().isEmpty()) {
      for (var say : life.answers()) {
        facts.add(own(cycle, answered(settled, say)));
      }
    }
    return facts;
  }

  private Fact answered(Matter.Settled settled, Life.Say say) {
    return new Fact.NothingLeftOpen(settled, awaited().visit(), reply(List.of(say)));
  }

  private static Reply reply(List<Life.Say> says) {
    var ratings =
        says.stream()
            .map(
                it ->
                    new Rating(
                        it.id(),
                        Solved.valueOf(it.solved().toUpperCase(java.util.Locale.ROOT)),
                        Level.of(it.level()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return new Reply(Channel.PHONE, says.getFirst().by(), ratings, Optional.empty(), List.of());
  }

  private Matter.VisitAwaited awaited() {
    var visit = new CalledVisit(life.id(), CalledVisit.Reason.RESOLVED, AT);
    return new Matter.VisitAwaited(subject(), 1, handler(), visit, List.of());
  }

  private Handler handler() {
    return new Handler(life.handler(), Optional.empty(), new Desk("grid", life.place()));
  }

  private Subject subject() {
    return new Subject(
        life.id(),
        life.number(),
        life.place(),
        "某处",
        life.kind(),
        life.category(),
        "general",
        life.restricted(),
        life.about(),
        true);
  }

  private Step own(int cycle, Fact fact) {
    return new Step(null, new Own(life.id(), cycle, fact));
  }

  private Step heard(String producer, int cycle, RequestEvent event) {
    var page = new Silent(life.id());
    return new Step(new Heard(life.id(), life.id(), producer, 1, cycle, AT, event, page), null);
  }
}
