package org.whistle.feedback.model;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A move that was made: what happened, together with exactly the state that it leads to. */
public sealed interface Fact {
  /** The state that the matter is in now. */
  Matter next();

  /** What a resident's or a visitor's answer leads to. */
  sealed interface Answered extends Fact {
    Reply reply();
  }

  /** What a fruitless try leads to. */
  sealed interface Missed extends Fact {}

  /** What somebody's decision on a re-do leads to. */
  sealed interface Decided extends Fact {}

  /** What a resolved or withdrawn request leads to. */
  sealed interface WorkEnded extends Fact {}

  /** Somebody took it, and is the one who may not ask. */
  record HandlerKnown(Underway next) implements Fact {}

  /** It is taken for something else. */
  record SubjectKnown(Underway next) implements Fact {}

  /** The resident is to be asked. */
  record VisitCalled(VisitAwaited next) implements WorkEnded {}

  /** Settled without anybody being asked. */
  record Closed(Settled next) implements WorkEnded {}

  /** Praise, told to whoever it is meant for; nobody is asked. */
  record PassedOn(Settled next, Handler to) implements WorkEnded {}

  /** Settled as not accepted, and still ratable. */
  record ClosedAsDeclined(Declined next) implements Fact {}

  /** The resident was asked, and there is nothing more to do. */
  record NothingLeftOpen(Settled next, CalledVisit visit, Reply reply) implements Answered {}

  /** At least one respondent doesn't call it solved, so a re-do is asked for. */
  record SaidUnsolved(RedoAwaited next, CalledVisit visit, Reply reply) implements Answered {}

  /** It isn't solved, for a reason that decides it. */
  record RedoneAtOnce(RedoGranted next, CalledVisit visit, Reply reply, Redo redo)
      implements Answered {}

  /** An opinion on a request that wasn't accepted; nothing follows from it here. */
  record RatedThough(Settled next, Reply reply) implements Answered {}

  /** The resident is asked at another time. */
  record VisitMoved(VisitAwaited next, Appointment wanted, String by) implements Fact {}

  /** A posted answer's time is over. */
  record NeverRated(Settled next) implements Fact {}

  /** Said by whoever nobody had reached, once; nothing is opened again. */
  record RatedLater(Settled next, Reply reply) implements Answered {}

  /** It isn't solved after all: it is a request more, and this one stays archived. */
  record AskedAgain(Settled next, Wish wish) implements Fact {}

  /** Nobody answered; there will be another try. */
  record NobodyReached(VisitAwaited next, Attempt attempt) implements Missed {}

  /** Nobody ever answered. */
  record ContactGivenUp(Settled next, CalledVisit visit, Attempt attempt) implements Missed {}

  /** It is to be dealt with once more. */
  record RedoAgreed(RedoGranted next, Redo redo, Ruling ruling) implements Decided {}

  /** The answer stands. */
  record RedoTurnedDown(Settled next, Redo redo, Ruling ruling) implements Decided {}

  /** Dispatch opened the next cycle. */
  record BegunAgain(Underway next) implements Fact {}
}
