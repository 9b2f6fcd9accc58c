package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.WhistleTerms;
import org.whistle.contracts.WordsRef;

/** Which moves a person has: each is tried on the pure model, so a button never lies. */
public final class Choices {
  private static final WordsRef WORDS = new WordsRef(new UUID(0, 0), "");
  private static final Slip SLIP = new Slip("other", WORDS);
  private static final Answer ANSWER = new Answer(WORDS, "done", List.of(), null);
  private static final HelpCalled HELP = new HelpCalled(new UUID(0, 0), "U06", "", null);
  private static final Call CALL =
      new Call(
          new UUID(0, 0),
          new Call.Terms("general", "D01", "all"),
          List.of(),
          new WhistleTerms("all", null, null, "none"),
          null);
  private static final Working.Reply REPLY = new Working.Reply(WORDS, null);
  private static final Wanted LATER = new Wanted(new UUID(0, 0), Instant.MAX, "other", WORDS);

  private Choices() {}

  /** Names of moves as in the API's paths, in the order in which pages offer them. */
  public static List<String> of(Handling handling, Actor actor, OnDuty duty, Situation at) {
    Map<String, Supplier<Outcome<?, ?>>> tries = new LinkedHashMap<>();
    tries.put("take", () -> Taking.take(handling, actor));
    tries.put("on-the-spot", () -> Taking.onTheSpot(handling, actor, ANSWER));
    tries.put("contact", () -> Working.contact(handling, actor, WORDS));
    tries.put("progress", () -> Working.progress(handling, actor, WORDS));
    tries.put("respond", () -> Working.respond(handling, actor, REPLY, Instant.EPOCH));
    tries.put("resolve", () -> Resolving.resolve(handling, actor, ANSWER));
    tries.put("help", () -> new Helping(handling, actor).call(HELP, false, at.now()));
    tries.put(
        "assign", () -> new Assigning(handling, actor, anybody(handling, actor)).decide(null));
    tries.put("tasks", () -> split(handling, actor, at));
    tries.put("whistle", () -> Whistling.blow(handling, actor, CALL, at.now()));
    tries.put(
        "propose", () -> new Proposing(handling, actor, at.decisions()).propose(CALL.id(), CALL));
    tries.put("escalate", () -> Escalating.escalate(handling, actor, SLIP));
    tries.put("send-down", () -> new SendingDown(handling, actor, SLIP, duty).decide());
    tries.put("transfer", () -> new Transferring(handling, actor, SLIP).anywhere());
    tries.put("transfer-lead", () -> new NamingLead(handling, actor, SLIP).transfer(""));
    tries.put("lead", () -> new NamingLead(handling, actor, SLIP).name(""));
    tries.put("decline", () -> Declining.decline(handling, actor, SLIP));
    tries.put("reclassify", () -> reclassify(handling, actor, at));
    waiting(tries, handling, actor, at);
    return tries.entrySet().stream()
        .filter(entry -> entry.getValue().get() instanceof Outcome.Moved<?, ?>)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A colleague who could have it. */
  private static Assignee anybody(Handling handling, Actor actor) {
    var desk = actor.desk() == null ? handling.state().holding().desk() : actor.desk();
    return new Assignee("", desk, null, false, false, true);
  }

  /** For the desk of whoever gives it; whoever may give it to others has this move too. */
  private static Outcome<?, ?> split(Handling handling, Actor actor, Situation at) {
    var desk = actor.desk() == null ? handling.state().holding().desk() : actor.desk();
    var origin = new Task.Origin(handling.id(), handling.cycle());
    var task =
        new Task(
            handling.id(),
            origin,
            new Doer.OfDesk(desk),
            at.now().plusMillis(1),
            new TaskState.Assigned());
    return new Splitting(handling, actor).assign(task, null, null, at.now());
  }

  /** For something that presses as much; whoever may do more has this move too. */
  private static Outcome<?, ?> reclassify(Handling handling, Actor actor, Situation at) {
    var matter = handling.matter();
    var sort = new Sort("", matter.urgency(), matter.restricted(), matter.route(), false);
    return new Reclassifying(handling, actor, sort).decide(new Grounds("other", null), at.now());
  }

  private static void waiting(
      Map<String, Supplier<Outcome<?, ?>>> tries, Handling handling, Actor actor, Situation at) {
    var soon = at.now().plusSeconds(1);
    var rest = new Wanted(new UUID(0, 0), soon, "other", null);
    var wishing = new Wishing(handling, actor, at);
    tries.put("extension", () -> wishing.extension(LATER));
    tries.put(
        "suspend",
        () ->
            Resting.answersFor(handling, actor)
                ? Resting.suspend(
                    handling, new RequestSuspended("other", soon, actor.id(), null, null), at)
                : wishing.suspension(rest));
    tries.put("register", () -> wishing.registration(rest));
    tries.put("resume", () -> Resuming.resume(handling, actor));
    tries.put(
        "review",
        () -> Resuming.review(handling, actor, new ReviewHeld(soon, actor.id(), null), at));
    tries.put("urge", () -> new Urging(handling, actor, null).urge());
    tries.put("complaint-unmark", () -> Complaining.unmark(handling, actor, List.of(), SLIP));
    tries.put("supervise", () -> new Urging(handling, actor, null).supervise());
  }
}
