package org.whistle.tracking.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DigestMade;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.contracts.DispatchEvent.HelpCame;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDone;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.DispatchEvent.TaskReturned;
import org.whistle.contracts.DispatchEvent.TaskSigned;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleCutShort;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.RemainderPlanned;

/**
 * What dispatch has said of a request, in dispatch's own order, so that whatever others say at the
 * same time can't change it.
 */
public record Handling(int cycle, Standing standing, Seat seat, Hand hand, Marks marks) {

  /**
   * How far it is.
   *
   * @param state {@code pointed|waiting|taken|responded|suspended|registered|resolved|declined|
   *     withdrawn|hard-case|archived}
   * @param order {@code pointed|taken|resolved}; {@code rated} is feedback's to say
   */
  public record Standing(String state, String order, String stage) {
    Standing is(String newState, String newOrder, String newStage) {
      return new Standing(newState, newOrder, newStage);
    }

    Standing investigated() {
      return stage.equals("assign") ? is(state, order, "investigate") : this;
    }
  }

  /** The desk that has it, by its area code, and the how-manieth holder that is. */
  public record Seat(String tier, String desk, int holding) {}

  /** The person who has it, and that person's unit. */
  public record Hand(@Nullable String holder, @Nullable String holderUnit) {
    static final Hand NOBODY = new Hand(null, null);
  }

  /**
   * What stays through the moves.
   *
   * @param units everyone who was called or held it
   * @param plannedBy the date that an answer named
   * @param supervisor area code of the desk that a missed promise added
   */
  public record Marks(
      List<String> units,
      @Nullable Instant plannedBy,
      @Nullable String supervisor,
      @Nullable String outcome) {
    Marks calling(@Nullable String unit) {
      return unit == null ? this : calling(List.of(unit));
    }

    Marks calling(List<String> more) {
      List<String> all = Stream.concat(units.stream(), more.stream()).distinct().sorted().toList();
      return new Marks(all, plannedBy, supervisor, outcome);
    }

    Marks planned(@Nullable Instant date) {
      return new Marks(units, date == null ? plannedBy : date, supervisor, outcome);
    }

    Marks supervised(String place) {
      return new Marks(units, plannedBy, place, outcome);
    }

    Marks ended(String newOutcome) {
      return new Marks(units, plannedBy, supervisor, newOutcome);
    }

    Marks onceMore() {
      return new Marks(units, null, null, null);
    }
  }

  static Handling none(String place) {
    return new Handling(
        1,
        new Standing("pointed", "pointed", "report"),
        new Seat(tierOf(place), place, 0),
        Hand.NOBODY,
        new Marks(List.of(), null, null, null));
  }

  /** The tier of an area code. */
  public static String tierOf(String place) {
    return switch (place.length()) {
      case 15 -> "grid";
      case 12 -> "community";
      case 9 -> "street";
      default -> "district";
    };
  }

  Handling after(DispatchEvent event, int saidInCycle) {
    return switch (event) {
      case RequestPlaced e -> waiting(new Seat(e.tier(), e.place(), e.holding()));
      case RequestEscalated e -> waiting(new Seat(e.tier(), e.place(), e.holding()));
      case RequestSentDown e -> waiting(new Seat(e.tier(), e.place(), e.holding()));
      case RequestTransferred e -> waiting(new Seat(e.tier(), e.place(), e.holding()));
      case RequestReopened e ->
          new Handling(saidInCycle, standing, seat, hand, marks.onceMore())
              .waiting(new Seat(e.tier(), e.place(), e.holding()));
      case RequestTaken e ->
          new Handling(
              cycle,
              standing.is("taken", "taken", "assign"),
              new Seat(e.tier(), e.place(), e.holding()),
              new Hand(e.by(), e.unit()),
              marks.calling(e.unit()));
      case RequestAssigned e ->
          new Handling(
              cycle,
              standing,
              new Seat(e.tier(), e.place(), seat.holding()),
              new Hand(e.to(), e.unit()),
              marks.calling(e.unit()));
      case RequestResolved e ->
          new Handling(
              cycle,
              standing.is("resolved", "resolved", "answer"),
              new Seat(e.tier(), e.place(), e.holding()),
              new Hand(e.by(), e.unit()),
              marks.calling(e.unit()).ended(e.outcome()));
      case RequestDeclined e ->
          new Handling(
              cycle,
              standing.is("declined", standing.order(), "answer"),
              new Seat(e.tier(), e.place(), e.holding()),
              new Hand(e.by(), null),
              marks);
      case RequestResponded e -> is(answered(), "answer").marked(marks.planned(e.plannedBy()));
      case RequestWithdrawn _ -> is("withdrawn", "answer");
      case RequestArchived e -> is("archived", "archive").marked(marks.ended(e.outcome()));
      case HardCaseDeclared _ -> hardCase(saidInCycle);
      case ContactMade _,
          ProgressReported _,
          HelpCalled _,
          HelpCame _,
          TaskAssigned _,
          TaskSigned _,
          TaskDone _,
          TaskReturned _,
          TaskDropped _,
          WhistleSigned _,
          WhistleCheckedIn _,
          WhistleArrived _,
          WhistleProgressed _,
          WhistleDone _ ->
          is(standing.investigated());
      case WhistleBlown e -> is(standing.investigated()).marked(marks.calling(e.units()));
      case WhistleUnitAdded e -> marked(marks.calling(e.unit()));
      case SupervisionAdded e -> marked(marks.supervised(e.place()));
      case SupervisionOrdered e -> marked(marks.supervised(e.place()));
      case RequestSuspended _ -> is("suspended", standing.stage());
      case RequestRegistered _ -> is("registered", standing.stage());
      case RequestResumed _ ->
          is(standing.stage().equals("answer") ? "responded" : "taken", standing.stage());
      case RequestAmended _,
          AskRefused _,
          DecisionAsked _,
          DecisionMade _,
          DecisionPassed _,
          DigestMade _,
          RequestExtended _,
          RequestReclassified _,
          ComplaintMarked _,
          ReviewHeld _,
          LeadNamed _,
          RemainderPlanned _,
          RequestLinked _,
          RequestUnlinked _,
          RequestUrged _,
          WhistleReturnAsked _,
          WhistleForced _,
          WhistleCutShort _,
          WhistleReleased _,
          WhistleReturned _ ->
          this;
    };
  }

  /** Whether it is suspended or on the problem register. */
  boolean standsStill() {
    return standing.state().equals("suspended") || standing.state().equals("registered");
  }

  private Handling waiting(Seat next) {
    return new Handling(cycle, standing.is("waiting", "pointed", "file"), next, Hand.NOBODY, marks);
  }

  /** A hard case stays one until it is solved, whatever the district answers meanwhile. */
  private String answered() {
    return standing.state().equals("hard-case") ? "hard-case" : "responded";
  }

  /** With the district from here on, in a cycle of its own. */
  private Handling hardCase(int newCycle) {
    return new Handling(
        newCycle,
        standing.is("hard-case", "taken", "investigate"),
        new Seat("district", seat.desk().substring(0, 6), seat.holding() + 1),
        Hand.NOBODY,
        marks.onceMore());
  }

  private Handling is(String state, String stage) {
    return is(standing.is(state, standing.order(), stage));
  }

  private Handling is(Standing next) {
    return new Handling(cycle, next, seat, hand, marks);
  }

  private Handling marked(Marks next) {
    return new Handling(cycle, standing, seat, hand, next);
  }
}
