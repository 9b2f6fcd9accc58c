package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.WordsRef;

/** 并案: whoever has it, or a desk above, says that it belongs to another, or that it doesn't. */
public record Linking(Handling handling, Actor actor, @Nullable WordsRef words) {
  /** It is to be worked on with a request that still lives. */
  public Outcome<? extends State, RequestLinked> link(Link wanted, Handling master, Bonds bonds) {
    if (!isTheirs()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    var against = against(wanted, master, bonds);
    if (against.isPresent()) {
      return refused(against.get());
    }
    return linked(wanted);
  }

  /** What is left of a request, or was wished for after it, follows whatever became of that one. */
  public Outcome<? extends State, RequestLinked> follow(UUID master) {
    var after = new Link(handling.id(), master, Link.Kind.FOLLOW_UP);
    return handling.state() instanceof Waiting waiting
        ? moved(waiting.linked(said(after)))
        : linked(after);
  }

  /** 我也是: its resident says that it is the same as a neighbour's, before anybody has taken it. */
  public Outcome<? extends State, RequestLinked> join(Link wanted, Handling master, Bonds bonds) {
    var against = against(wanted, master, bonds);
    if (against.isPresent()) {
      return refused(against.get());
    }
    return handling.state() instanceof Waiting waiting
        ? moved(waiting.linked(said(wanted)))
        : linked(wanted);
  }

  private Outcome<? extends State, RequestLinked> linked(Link wanted) {
    var said = said(wanted);
    return switch (handling.state()) {
      case Taken taken -> moved(taken.linked(said));
      case Responded responded -> moved(responded.linked(said));
      case HardCase hard -> moved(hard.linked(said));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private RequestLinked said(Link wanted) {
    return new RequestLinked(wanted.master(), wanted.kind().wire(), actor.id(), words);
  }

  /** It goes its own way again, for a reason from the list. */
  public Outcome<? extends State, RequestUnlinked> unlink(@Nullable Link own, String reason) {
    if (own == null) {
      return refused(Reason.NOT_LINKED);
    }
    if (!isTheirs()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    var said = new RequestUnlinked(own.master(), reason, actor.id(), words);
    return switch (handling.state()) {
      case Waiting waiting -> moved(waiting.unlinked(said));
      case Taken taken -> moved(taken.unlinked(said));
      case Responded responded -> moved(responded.unlinked(said));
      case HardCase hard -> moved(hard.unlinked(said));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static Optional<Reason> against(Link wanted, Handling master, Bonds bonds) {
    if (wanted.master().equals(wanted.request())) {
      return Optional.of(Reason.LINKED_TO_ITSELF);
    }
    if (bonds.own() != null) {
      return Optional.of(Reason.ALREADY_LINKED);
    }
    if (bonds.followed() || bonds.masters() != null) {
      return Optional.of(Reason.LINKED_IN_A_CHAIN);
    }
    return wanted.kind().isOneWork() && !isUnderWay(master)
        ? Optional.of(Reason.MASTER_HAS_ENDED)
        : Optional.empty();
  }

  private static boolean isUnderWay(Handling master) {
    return switch (master.state()) {
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ -> true;
      case Resolved _, Declined _, Withdrawn _, Archived _ -> false;
    };
  }

  private boolean isTheirs() {
    return handling.isHeldAt(actor)
        || handling.isBelow(actor)
        || (handling.state() instanceof Waiting waiting && waiting.standsWith(actor));
  }
}
