package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.WordsRef;

/** 催办, 督办: from above, and without taking the work out of anybody's hands. */
public record Urging(Handling handling, Actor actor, @Nullable WordsRef words) {

  /** 催办: the street or the district asks whoever has it to hurry. */
  public Outcome<? extends State, RequestUrged> urge() {
    if (!Resting.answersFor(handling, actor)) {
      return refused(Reason.ONLY_FROM_ABOVE);
    }
    if (!isAbove() && !handling.isCalled()) {
      return refused(Reason.NOBODY_BELOW);
    }
    var holder = handling.state().holding().desk();
    var said = new RequestUrged(holder.tier().wire(), holder.place(), actor.id(), words, null);
    return switch (handling.state()) {
      case Waiting waiting -> moved(waiting.urged(said));
      case Taken taken -> moved(taken.urged(said));
      case Responded responded -> moved(responded.urged(said));
      case HardCase hard -> moved(hard.urged(said));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** 督办: it stands on the supervisor's desk from here on. Departments answer to the district. */
  public Outcome<? extends State, SupervisionOrdered> supervise() {
    if (!Resting.answersFor(handling, actor)) {
      return refused(Reason.ONLY_FROM_ABOVE);
    }
    var by = actor.seat();
    if (handling.isCalled() && by.tier() != Tier.DISTRICT) {
      return refused(Reason.ONLY_THE_DISTRICT_SUPERVISES);
    }
    if (!isAbove() && !handling.isCalled()) {
      return refused(Reason.NOBODY_BELOW);
    }
    var supervisor = handling.state().holding().supervisor();
    if (supervisor != null && !by.tier().isAbove(supervisor.tier())) {
      return refused(Reason.ALREADY_SUPERVISED);
    }
    var order = new SupervisionOrdered(by.tier().wire(), by.place(), actor.id(), words);
    return switch (handling.state()) {
      case Waiting waiting -> moved(waiting.ordered(by, order));
      case Taken taken -> moved(taken.ordered(by, order));
      case Responded responded -> moved(responded.ordered(by, order));
      case HardCase hard -> moved(hard.ordered(by, order));
      case Suspended suspended -> moved(suspended.ordered(by, order));
      case Registered registered -> moved(registered.ordered(by, order));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private boolean isAbove() {
    return actor.seat().tier().isAbove(handling.state().holding().desk().tier());
  }
}
