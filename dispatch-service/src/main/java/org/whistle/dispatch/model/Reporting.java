package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WordsRef;
import org.whistle.contracts.WorkFact;

/**
 * 签收, 报到, 到场, 完成: what a called unit does of its part, or what the street was told of it.
 *
 * @param by staff id of whoever reports it
 */
public record Reporting(Whistle whistle, String unit, String by) {

  /** Accepts the task. Where somebody must be there, that isn't the check-in yet. */
  public Outcome<Whistle, WhistleSigned> sign(@Nullable Presence told) {
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited awaited ->
          go(awaited.signed(new WhistleSigned(whistle.id(), unit, by, told)));
      case Part.Signed signed -> again(signed, told, Reason.ALREADY_SIGNED);
      case Part.CheckedIn on -> again(on, told, Reason.ALREADY_CHECKED_IN);
      case Part.OnSite on -> again(on, told, Reason.ALREADY_CHECKED_IN);
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  /** Confirms that it is on it; in enforcement and emergencies by being there. */
  public Outcome<Whistle, WhistleCheckedIn> checkIn(Presence presence) {
    var said = new WhistleCheckedIn(whistle.id(), unit, by, presence);
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited _, Part.Signed _
          when whistle.terms().needsPresence() && !presence.onSite() ->
          refused(Reason.ON_SITE_REQUIRED);
      case Part.Awaited awaited ->
          presence.onSite()
              ? go(awaited.checkedInThere(presence, said))
              : go(awaited.checkedIn(presence, said));
      case Part.Signed signed ->
          presence.onSite()
              ? go(signed.checkedInThere(presence, said))
              : go(signed.checkedIn(presence, said));
      case Part.CheckedIn on -> again(on, presence, Reason.ALREADY_CHECKED_IN);
      case Part.OnSite on -> again(on, presence, Reason.ALREADY_CHECKED_IN);
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  /** Is there, after a check-in from afar. */
  public Outcome<Whistle, WhistleArrived> arrive(Presence presence) {
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited _, Part.Signed _ -> refused(Reason.NOT_CHECKED_IN);
      case Part.CheckedIn on ->
          go(on.arrived(new WhistleArrived(whistle.id(), unit, by, presence)));
      case Part.OnSite on -> again(on, presence, Reason.ALREADY_THERE);
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  /** A step of its part. */
  public Outcome<Whistle, WhistleProgressed> progress(WordsRef words) {
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited _, Part.Signed _ -> refused(Reason.NOT_CHECKED_IN);
      case Part.Here<?> on ->
          go(on.progressed(new WhistleProgressed(whistle.id(), unit, by, words)));
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  /** Did its part, once; the last one is marked as such. */
  public Outcome<Whistle, WhistleDone> done(WordsRef words, List<WorkFact> facts) {
    boolean last = whistle.allDoneBut(unit);
    var said =
        new WhistleDone(
            whistle.id(), unit, by, words, last, facts.isEmpty() ? null : List.copyOf(facts));
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited _, Part.Signed _ -> refused(Reason.NOT_CHECKED_IN);
      case Part.Here<?> on when on.turn().isUndecided() -> refused(Reason.RETURN_UNDECIDED);
      case Part.Here<?> on -> go(on.done(said));
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  private <S extends Part, E extends DispatchEvent> Outcome<Whistle, E> go(Move<S, E> move) {
    return moved(whistle.after(unit, move));
  }

  /**
   * The same person once more is a retry; another one is told who was first. A second call on the
   * phone is no retry: what was said in it would be lost.
   */
  private <E extends DispatchEvent> Outcome<Whistle, E> again(
      Part part, @Nullable Presence said, Reason otherwise) {
    boolean phoned = said != null && said.way().equals("phone");
    return by.equals(part.by()) && !phoned ? nothingToDo() : refused(otherwise);
  }
}
