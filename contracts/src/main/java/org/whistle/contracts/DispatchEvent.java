package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch says: every move in the life of a request. {@code tier} is {@code
 * grid|community|street|district}; {@code place} is the area code of the desk that holds it; {@code
 * holding} counts the holders, from 1, so that a late ask can name the one that it meant; {@code
 * by} is a staff id.
 */
public sealed interface DispatchEvent extends RequestEvent {

  /**
   * The request was filed and stands on a desk, waiting to be taken.
   *
   * @param routed why there; absent where no rule fitted
   */
  @WireName("request.placed")
  record RequestPlaced(
      String tier, String place, int holding, List<String> desks, @Nullable Routed routed)
      implements DispatchEvent {}

  /** Someone accepted responsibility. */
  @WireName("request.taken")
  record RequestTaken(
      String tier, String place, int holding, String by, @Nullable String unit, boolean restricted)
      implements DispatchEvent {}

  /**
   * Whoever has it gave it to a colleague, or to somebody of the desks below; no clock begins anew.
   * {@code tier} and {@code place} are the desk's where it is from now on.
   *
   * @param to who has it from now on
   * @param unit that person's
   */
  @WireName("request.assigned")
  record RequestAssigned(
      String tier,
      String place,
      String by,
      String to,
      @Nullable String unit,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * It complains of somebody: nobody who is meant sees or handles it.
   *
   * @param by a staff id; {@code dispatch} where it adds the desks of those whom the pointing names
   * @param about all who are meant, {@code staff:|unit:|place:} with a code
   * @param reason why somebody isn't meant any more, {@code not-about-them|settled|other}
   */
  @WireName("complaint.marked")
  record ComplaintMarked(
      String by, List<String> about, @Nullable String reason, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** Not accepted, for a reason from the list, saying where to go instead. */
  @WireName("request.declined")
  record RequestDeclined(
      String tier, String place, int holding, String by, String reason, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * One tier up, with a hand-over slip. After it, the request waits to be taken there.
   *
   * @param cause {@code asked|take-missed|nobody-on-duty|complained-about}
   * @param by who passed it up; absent when the clock or the roster did
   */
  @WireName("request.escalated")
  record RequestEscalated(
      String fromTier,
      String tier,
      String place,
      int holding,
      String cause,
      String reason,
      @Nullable String by,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /** One tier down, with a hand-over slip. After it, the request waits to be taken there. */
  @WireName("request.sent-down")
  record RequestSentDown(
      String fromTier,
      String tier,
      String place,
      int holding,
      String reason,
      String by,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * To another desk beside it, or from above to one that nobody had thought of, with a hand-over
   * slip. The request lies in that place from here on, and waits to be taken there; what was
   * promised stands.
   *
   * @param transfers how often it changed hands so, or its lead did, since a lead was on it
   * @param reason {@code wrong-place|not-our-duty|needs-another|other}
   */
  @WireName("request.transferred")
  record RequestTransferred(
      String fromTier,
      String fromPlace,
      String tier,
      String place,
      int holding,
      int transfers,
      String reason,
      String by,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * Another unit leads from here on: transferred from the one before, or named by the district for
   * a hard case. The whistle that calls it is said beside it.
   *
   * @param fromUnit the lead before, where there was one
   * @param transfers as in {@code request.transferred}
   */
  @WireName("lead.named")
  record LeadNamed(
      String unit,
      @Nullable String fromUnit,
      int transfers,
      String reason,
      String by,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * It is worked on together with another request, or follows from it. Its number, its promises,
   * its answer and its visit stay its own.
   *
   * @param to the request that the work is done on
   * @param kind {@code duplicate|collective|follow-up}
   */
  @WireName("request.linked")
  record RequestLinked(UUID to, String kind, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * It goes its own way again.
   *
   * @param reason {@code not-the-same|on-its-own|other}
   */
  @WireName("request.unlinked")
  record RequestUnlinked(UUID to, String reason, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** The resident was spoken to for the first time, or again. */
  @WireName("contact.made")
  record ContactMade(String by, WordsRef words) implements DispatchEvent {}

  /** A real answer: the result, a dated plan, or why not. */
  @WireName("request.responded")
  record RequestResponded(String by, WordsRef words, @Nullable Instant plannedBy)
      implements DispatchEvent {}

  /** A step on the way. */
  @WireName("progress.reported")
  record ProgressReported(String by, WordsRef words) implements DispatchEvent {}

  /**
   * Dealt with, and said what was done.
   *
   * @param unit the handler's own unit, which may not judge a re-do
   * @param outcome {@code done|planned|not-ours|not-possible|stopped|mediated}
   * @param onTheSpot taken and resolved in one move
   * @param evidence ids of pictures that show it
   * @param unproven why there is none where the category asks for one: {@code
   *     no-camera|unsafe|privacy|nothing-to-see|other}
   */
  @WireName("request.resolved")
  record RequestResolved(
      String tier,
      String place,
      int holding,
      String by,
      @Nullable String unit,
      WordsRef words,
      String outcome,
      boolean onTheSpot,
      List<UUID> evidence,
      @Nullable String unproven)
      implements DispatchEvent {}

  /** Ended because the resident asked. {@code afterTaking}: a visit confirms that it was free. */
  @WireName("request.withdrawn")
  record RequestWithdrawn(UUID askId, boolean afterTaking) implements DispatchEvent {}

  /** The resident's additional words belong to the case from here on. */
  @WireName("request.amended")
  record RequestAmended(UUID askId, WordsRef words) implements DispatchEvent {}

  /**
   * An ask came too late, meant another holder, or found nobody further up; it is recorded and
   * moves nothing.
   *
   * @param ask wire name of the ask
   * @param reason {@code stale|already-resolved|already-ended|already-taken|already-supervised|
   *     hard-case}; of a missed clock also {@code not-taken-yet|answered-since|checked-in-since|
   *     former-holder|paused|on-register}
   */
  @WireName("ask.refused")
  record AskRefused(UUID askId, String ask, String reason) implements DispatchEvent {}

  /** The same request once more, by a re-do: the cycle in the header is the new one. */
  @WireName("request.reopened")
  record RequestReopened(String tier, String place, int holding, List<String> desks)
      implements DispatchEvent {}

  /** A missed promise added the tier above as supervisor; the doer keeps the work. */
  @WireName("supervision.added")
  record SupervisionAdded(String tier, String place, UUID clockId, String clock)
      implements DispatchEvent {}

  /**
   * Needs a district consultation.
   *
   * @param reason {@code nobody-takes|returned-twice|transferred-three-times|department-silent|
   *     redone-three-times|supervised-in-vain}; earlier releases said {@code third-redo} of the
   *     re-dos
   */
  @WireName("hard-case.declared")
  record HardCaseDeclared(String reason) implements DispatchEvent {}

  /**
   * Somebody asked for what the tier above has to decide. Until it is decided, nothing moves.
   *
   * @param kind {@code extension|suspension|registration|return|whistle}
   * @param tier who decides, and {@code place} the desk
   * @param until the new date that is asked for, or the date of the next review
   * @param reason from the list of the kind
   * @param whistle what a community proposes to blow; of that kind alone
   */
  @WireName("decision.asked")
  record DecisionAsked(
      UUID decisionId,
      String kind,
      String tier,
      String place,
      @Nullable Instant until,
      String reason,
      String by,
      @Nullable WordsRef words,
      @Nullable ProposedWhistle whistle)
      implements DispatchEvent {}

  /** What was asked for was decided. What follows from it is said beside it. */
  @WireName("decision.made")
  record DecisionMade(
      UUID decisionId, String kind, boolean approved, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** Nobody decided in time: the tier above decides now. */
  @WireName("decision.passed")
  record DecisionPassed(UUID decisionId, String tier, String place) implements DispatchEvent {}

  /**
   * A promise has a later date, approved before it was due.
   *
   * @param clock {@code respond|resolve}
   */
  @WireName("request.extended")
  record RequestExtended(UUID decisionId, String clock, Instant until) implements DispatchEvent {}

  /**
   * What it was taken for was wrong, or is so no more; category and urgency hold from here on. What
   * was promised then ends no later by it, unless it was lowered.
   *
   * @param urgency {@code urgent|general}; {@code emergency} only where it was one before
   * @param restricted as in {@code request.pointed}; what was restricted stays so
   * @param lowered less pressing than before, decided above the holder: an answer may now be due
   *     later, and the resident is told
   * @param reason {@code wrongly-filed|found-on-site|grown-worse|danger-removed|other}
   * @param routed who would lead now, and by which rule; absent where no rule fitted
   */
  @WireName("request.reclassified")
  record RequestReclassified(
      String fromCategory,
      String category,
      String fromUrgency,
      String urgency,
      boolean restricted,
      boolean lowered,
      String reason,
      String by,
      @Nullable WordsRef words,
      @Nullable Routed routed)
      implements DispatchEvent {}

  /**
   * A short pause with a date of review.
   *
   * @param reason {@code
   *     awaiting-material|awaiting-weather|awaiting-owner|awaiting-procedure|other}
   * @param decisionId the decision behind it; absent where the desk may suspend by itself
   */
  @WireName("request.suspended")
  record RequestSuspended(
      String reason,
      Instant reviewAt,
      String by,
      @Nullable UUID decisionId,
      @Nullable WordsRef words)
      implements DispatchEvent {}

  /** On the register of what stays unsolvable for now: paused, and reviewed monthly. */
  @WireName("request.registered")
  record RequestRegistered(UUID decisionId, String reason, Instant reviewAt, String by)
      implements DispatchEvent {}

  /** A suspended or registered request was reviewed, and stays so. */
  @WireName("review.held")
  record ReviewHeld(Instant nextReviewAt, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * The pause has ended.
   *
   * @param cause {@code asked|review}
   * @param by absent where nobody had to ask
   */
  @WireName("request.resumed")
  record RequestResumed(String cause, @Nullable String by) implements DispatchEvent {}

  /**
   * A street or above urges, or a clock does; {@code tier} and {@code place} are whom.
   *
   * @param by absent when a missed clock did
   * @param clockId the missed clock; absent when a person did
   */
  @WireName("request.urged")
  record RequestUrged(
      String tier,
      String place,
      @Nullable String by,
      @Nullable WordsRef words,
      @Nullable UUID clockId)
      implements DispatchEvent {}

  /** The district supervises; {@code tier} and {@code place} are the supervisor's. */
  @WireName("supervision.ordered")
  record SupervisionOrdered(String tier, String place, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * A street calls departments.
   *
   * @param kind {@code general|urgent} for what a street can't solve, at either speed; {@code
   *     enforcement|mediation} jointly; {@code emergency}
   * @param place of the desk that calls, the street's or the command centre's; earlier releases
   *     said the desk that had the request
   * @param lead the one unit that leads
   * @param units every unit that was called, the lead included
   * @param terms why and by which rule it ends; earlier releases didn't say
   */
  @WireName("whistle.blown")
  record WhistleBlown(
      UUID whistleId,
      String kind,
      String place,
      String lead,
      List<String> units,
      String by,
      @Nullable WordsRef words,
      @Nullable WhistleTerms terms)
      implements DispatchEvent {}

  /** One more unit was called to a whistle that was blown before. */
  @WireName("whistle.unit-added")
  record WhistleUnitAdded(
      UUID whistleId, String kind, String unit, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** A called unit accepts its task; in an emergency within minutes, before it can be there. */
  @WireName("whistle.signed")
  record WhistleSigned(UUID whistleId, String unit, String by, @Nullable Presence presence)
      implements DispatchEvent {}

  /**
   * A called unit confirms that it is on it.
   *
   * @param presence earlier releases knew the unit's own desk alone
   */
  @WireName("whistle.checked-in")
  record WhistleCheckedIn(UUID whistleId, String unit, String by, @Nullable Presence presence)
      implements DispatchEvent {}

  /** A unit that had checked in from afar is there. */
  @WireName("whistle.arrived")
  record WhistleArrived(UUID whistleId, String unit, String by, Presence presence)
      implements DispatchEvent {}

  /** A step in a called unit's part. */
  @WireName("whistle.progressed")
  record WhistleProgressed(UUID whistleId, String unit, String by, WordsRef words)
      implements DispatchEvent {}

  /**
   * A called unit did its part.
   *
   * @param facts what was done, in numbers
   */
  @WireName("whistle.done")
  record WhistleDone(
      UUID whistleId,
      String unit,
      String by,
      WordsRef words,
      boolean last,
      @Nullable List<WorkFact> facts)
      implements DispatchEvent {}

  /**
   * A called unit says that it isn't its duty; the command centre rules on it, and until then
   * nothing moves.
   *
   * @param reason as in {@code whistle.returned}
   * @param basis the law or list by which it isn't
   */
  @WireName("whistle.return-asked")
  record WhistleReturnAsked(
      UUID whistleId,
      String unit,
      String reason,
      String by,
      UUID decisionId,
      @Nullable WordsRef words,
      @Nullable WordsRef basis)
      implements DispatchEvent {}

  /** The return was refused: the unit must do its part, and can't return it again. */
  @WireName("whistle.forced")
  record WhistleForced(UUID whistleId, String unit, String by, UUID decisionId)
      implements DispatchEvent {}

  /**
   * The request is resolved although called units haven't done their parts.
   *
   * @param units those that haven't
   * @param reason {@code unit-silent|not-needed|done-otherwise|other}
   */
  @WireName("whistle.cut-short")
  record WhistleCutShort(UUID whistleId, List<String> units, String reason, String by)
      implements DispatchEvent {}

  /**
   * A called unit is out: it isn't its duty. The street calls another.
   *
   * @param reason {@code not-our-duty|wrong-place|already-handled|no-legal-basis|other}
   */
  @WireName("whistle.returned")
  record WhistleReturned(
      UUID whistleId, String unit, String reason, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * A unit that was called to lead and hasn't begun needn't come any more: another one leads.
   *
   * @param lead who leads from here on
   * @param by staff id of whoever named the other
   */
  @WireName("whistle.released")
  record WhistleReleased(UUID whistleId, String unit, String lead, String by)
      implements DispatchEvent {}

  /**
   * A community called somebody by itself, without a whistle.
   *
   * @param unit a co-operating unit's code, or {@code volunteers|partners}
   */
  @WireName("help.called")
  record HelpCalled(UUID helpId, String unit, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** Whom a community called came, as it recorded. */
  @WireName("help.came")
  record HelpCame(UUID helpId, String unit, Instant at, String by) implements DispatchEvent {}

  /**
   * Whoever has the request gave a part of the work to somebody.
   *
   * @param dueAt not after what the resident was promised
   */
  @WireName("task.assigned")
  record TaskAssigned(UUID taskId, TaskDoer to, Instant dueAt, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** Its doer accepts the task. */
  @WireName("task.signed")
  record TaskSigned(UUID taskId, TaskDoer to, String by) implements DispatchEvent {}

  /** The part is done. */
  @WireName("task.done")
  record TaskDone(UUID taskId, TaskDoer to, String by, WordsRef words) implements DispatchEvent {}

  /**
   * Its doer gives the task back.
   *
   * @param reason {@code not-our-duty|no-means|wrong-place|other}
   */
  @WireName("task.returned")
  record TaskReturned(UUID taskId, TaskDoer to, String reason, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /**
   * Whoever has the request does without the task.
   *
   * @param reason {@code not-needed|done-otherwise|doer-silent|other}
   */
  @WireName("task.dropped")
  record TaskDropped(UUID taskId, TaskDoer to, String reason, String by, @Nullable WordsRef words)
      implements DispatchEvent {}

  /** Said on the page of a request, beside its life: of another request, or of a desk. */
  sealed interface Aside extends DispatchEvent permits DigestMade, RemainderPlanned {}

  /** Settled; nothing moves any more. {@code outcome} is that of {@code matter.settled}. */
  @WireName("request.archived")
  record RequestArchived(String outcome) implements DispatchEvent {}
}
