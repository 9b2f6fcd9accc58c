package org.whistle.feedback.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is open between a resident and the district. Each state has methods for the moves that it
 * allows, and no others.
 */
public sealed interface Matter {
  /** What it is about. */
  Subject subject();

  /** Which time it is being handled, from 1. */
  int cycle();

  /** Others are dealing with it; there is nothing to ask yet. */
  record Underway(Subject subject, int cycle, Optional<Handler> handler) implements Matter {

    /** A request was pointed: its first cycle begins. */
    public static Underway begun(Subject subject) {
      return new Underway(subject, 1, Optional.empty());
    }

    Fact.HandlerKnown taken(Handler by) {
      return new Fact.HandlerKnown(new Underway(subject, cycle, Optional.of(by)));
    }

    Fact.SubjectKnown about(Subject other) {
      return new Fact.SubjectKnown(new Underway(other, cycle, handler));
    }

    Fact.VisitCalled asksAbout(Handler by, CalledVisit visit) {
      return new Fact.VisitCalled(new VisitAwaited(subject, cycle, by, visit, List.of()));
    }

    Fact.Closed closed(Ending ending) {
      return new Fact.Closed(new Settled(subject, cycle, ending));
    }

    Fact.PassedOn passedOn(Handler to) {
      return new Fact.PassedOn(new Settled(subject, cycle, Ending.PRAISE), to);
    }

    Fact.ClosedAsDeclined declined() {
      return new Fact.ClosedAsDeclined(new Declined(subject, cycle));
    }
  }

  /** The resident is to be asked, by someone else than the handler. */
  record VisitAwaited(
      Subject subject, int cycle, Handler handler, CalledVisit visit, List<Instant> triedAt)
      implements Matter {

    Fact.NothingLeftOpen answered(Reply reply) {
      return new Fact.NothingLeftOpen(settled(visit.endingWhenAnswered()), visit, reply);
    }

    Fact.SaidUnsolved unsolved(Reply reply, RedoTicket ticket) {
      var redo = new Redo(ticket.id(), ticket.now(), reply.words());
      return new Fact.SaidUnsolved(new RedoAwaited(subject, cycle, handler, redo), visit, reply);
    }

    Fact.RedoneAtOnce redoneAtOnce(Reply reply, RedoTicket ticket) {
      var redo = new Redo(ticket.id(), ticket.now(), reply.words());
      return new Fact.RedoneAtOnce(new RedoGranted(subject, cycle), visit, reply, redo);
    }

    Fact.VisitMoved movedTo(Appointment wanted, String by) {
      return new Fact.VisitMoved(
          new VisitAwaited(subject, cycle, handler, visit.at(wanted), triedAt), wanted, by);
    }

    Fact.NeverRated neverRated() {
      return new Fact.NeverRated(settled(Ending.NOT_VISITABLE));
    }

    Fact.NobodyReached missed(Attempt attempt) {
      var tries = Stream.concat(triedAt.stream(), Stream.of(attempt.at())).toList();
      return new Fact.NobodyReached(
          new VisitAwaited(subject, cycle, handler, visit, tries), attempt);
    }

    Fact.ContactGivenUp givenUp(Attempt attempt) {
      return new Fact.ContactGivenUp(settled(Ending.NO_CONTACT), visit, attempt);
    }

    private Settled settled(Ending ending) {
      return new Settled(subject, cycle, ending, Aftermath.of(visit));
    }
  }

  /** The resident says that it isn't solved; someone outside the handler's unit decides. */
  record RedoAwaited(Subject subject, int cycle, Handler handler, Redo redo) implements Matter {

    Fact.RedoAgreed agreed(Ruling ruling) {
      return new Fact.RedoAgreed(new RedoGranted(subject, cycle), redo, ruling);
    }

    Fact.RedoTurnedDown turnedDown(Ruling ruling) {
      return new Fact.RedoTurnedDown(
          new Settled(subject, cycle, Ending.REDO_REFUSED), redo, ruling);
    }
  }

  /** A re-do was agreed; dispatch opens the next cycle. */
  record RedoGranted(Subject subject, int cycle) implements Matter {

    Fact.BegunAgain reopened(int nextCycle) {
      return new Fact.BegunAgain(new Underway(subject, nextCycle, Optional.empty()));
    }
  }

  /** Not accepted, and settled as such; the resident may still say what they think of that. */
  record Declined(Subject subject, int cycle) implements Matter {

    Fact.RatedThough rated(Reply reply) {
      return new Fact.RatedThough(new Settled(subject, cycle, Ending.DECLINED), reply);
    }
  }

  /** Nothing is open any more. */
  record Settled(Subject subject, int cycle, Ending ending, Aftermath after) implements Matter {

    /** One that nothing was resolved in, or that nothing may follow. */
    public Settled(Subject subject, int cycle, Ending ending) {
      this(subject, cycle, ending, Aftermath.NONE);
    }

    Fact.RatedLater ratedLater(Reply reply) {
      return new Fact.RatedLater(new Settled(subject, cycle, Ending.RATED_LATER, after), reply);
    }

    Fact.AskedAgain askedAgain(Wish wish) {
      return new Fact.AskedAgain(
          new Settled(subject, cycle, ending, after.askedAgain(wish.requestId())), wish);
    }
  }
}
