package org.whistle.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whistle.chaos.load.Move.Draft;

/** Every move of the loop after pointing. A feature joins by adding its own. */
final class Moves {
  private static final List<String> OUTCOMES =
      List.of("done", "planned", "not-ours", "not-possible", "stopped", "mediated");
  private static final List<String> SLIPS =
      List.of("beyond-powers", "beyond-means", "several-parties", "needs-department", "other");
  private static final List<String> DECLINES =
      List.of("outside-area", "other-authority", "legal-procedure", "already-handled");
  static final List<String> LEADS = List.of("D05", "D06", "D11");
  private static final List<String> WAITS =
      List.of("awaiting-material", "awaiting-weather", "awaiting-owner", "awaiting-procedure");
  private static final List<String> COMMUNITIES = List.of("990101001001", "990101001002");

  private static final Predicate<Followed> WAITING = it -> it.stands("waiting");
  static final Predicate<Followed> HELD = it -> it.stands("taken", "responded", "hard-case");
  static final Predicate<Followed> TAKEN = it -> it.stands("taken", "responded");
  private static final Predicate<Followed> RESTING = it -> it.stands("suspended", "registered");
  static final Predicate<Followed> RESOLVED = it -> it.stands("resolved", "visit-awaited");
  static final Predicate<Followed> LIVING = it -> it.stands("waiting", "taken", "responded");

  static final Move TAKE =
      new Move(
          "take",
          "request.taken",
          8,
          true,
          WAITING,
          (it, dice, _) -> staff(it, dice.percent(25) ? other(it) : it.desk(), "take", Map.of()));

  private static final List<Move> OF_REQUESTS =
      List.of(
          TAKE,
          atDesk("on-the-spot", "request.resolved", 1, WAITING, Moves::result),
          atDesk("contact", "contact.made", 4, HELD, (_, words) -> Map.of("note", words)),
          atDesk("progress", "progress.reported", 3, HELD, (_, words) -> Map.of("note", words)),
          atDesk("respond", "request.responded", 3, HELD, (_, words) -> Map.of("answer", words)),
          atDesk("resolve", "request.resolved", 4, HELD, Moves::result),
          atDesk("escalate", "request.escalated", 2, LIVING, (dice, w) -> slip(dice, SLIPS, w)),
          atDesk("send-down", "request.sent-down", 1, TAKEN, (dice, w) -> slip(dice, SLIPS, w)),
          atDesk("transfer", "request.transferred", 2, LIVING, Moves::elsewhere),
          new Move("transfer-lead", "lead.named", 2, false, HELD, Moves::otherLead),
          new Move("lead", "lead.named", 4, false, it -> it.stands("hard-case"), Moves::lead),
          atDesk("decline", "request.declined", 1, WAITING, (dice, w) -> slip(dice, DECLINES, w)),
          resident("amend", "amendment.asked", 2, LIVING, (_, words) -> Map.of("note", words)),
          resident("withdraw", "withdrawal.asked", 1, LIVING, (_, words) -> Map.of("note", words)),
          resident("rating", "request.rated", 3, RESOLVED, Moves::rating),
          resident("redo", "redo.asked", 1, RESOLVED, (_, words) -> Map.of("words", words)),
          new Move("decide", "redo.decided", 4, false, it -> it.redo() != null, Moves::decide),
          atDesk("extension", "decision.asked", 2, TAKEN, (dice, w) -> later(dice, "until", w)),
          new Move("ask-suspension", "decision.asked", 2, false, TAKEN, Moves::askSuspension),
          atDesk("register", "decision.asked", 1, TAKEN, (dice, w) -> later(dice, "reviewAt", w)),
          new Move("suspend", "request.suspended", 1, false, TAKEN, Moves::suspend),
          atDesk("resume", "request.resumed", 4, RESTING, (_, _) -> Map.of()),
          new Move("review", "review.held", 2, false, RESTING, Moves::review),
          new Move("reclassify", "request.reclassified", 2, false, HELD, Moves::reclassify),
          new Move("assign", "request.assigned", 2, false, TAKEN, Moves::assign),
          new Move("urge", "request.urged", 1, false, LIVING, Moves::urge),
          new Move("supervise", "supervision.ordered", 1, false, LIVING, Moves::supervise),
          atDesk("complaint", "complaint.marked", 1, LIVING, (dice, _) -> somebody(dice)),
          new Move("allow", "decision.made", 8, false, it -> it.decision() != null, Moves::allow));

  private static final List<Move> ALL =
      Stream.of(
              OF_REQUESTS,
              WhistleMoves.ALL,
              TaskMoves.ALL,
              PictureMoves.ALL,
              ComplaintMoves.ALL,
              ContactMoves.ALL,
              RestMoves.ALL,
              VisitMoves.ALL,
              LinkMoves.ALL,
              ForgetMoves.ALL,
              AppealMoves.ALL)
          .flatMap(List::stream)
          .toList();

  private Moves() {}

  static List<Move> all() {
    return ALL;
  }

  /** What makes sense as far as the client knows, each as often as it weighs. */
  static List<Move> fitting(Followed about) {
    return ALL.stream()
        .filter(move -> move.fits().test(about))
        .flatMap(move -> Collections.nCopies(move.weight(), move).stream())
        .toList();
  }

  /** The same move by somebody else whose desk the request may stand on as well. */
  static Sending rival(Sending take, Dice dice) {
    var about = Objects.requireNonNull(take.about());
    var desk = take.who().equals(Staff.at(about.desk())) ? other(about) : about.desk();
    var draft = staff(about, desk, "take", Map.of());
    return new Sending(
        TAKE, draft.user(), dice.key(), about, draft.path(), draft.body(), take.text());
  }

  private interface Wording {
    Map<String, Object> of(Dice dice, String words);
  }

  private static Move atDesk(
      String name, String says, int weight, Predicate<Followed> fits, Wording body) {
    return new Move(
        name,
        says,
        weight,
        false,
        fits,
        (it, dice, words) -> staff(it, it.desk(), name, body.of(dice, words)));
  }

  private static Move resident(
      String name, String says, int weight, Predicate<Followed> fits, Wording body) {
    return new Move(
        name,
        says,
        weight,
        false,
        fits,
        (it, dice, words) ->
            new Draft(
                null,
                "/api/requests/%s/%s?code=%s".formatted(it.number, name, it.code),
                body.of(dice, words)));
  }

  private static Draft staff(Followed it, String desk, String name, Map<String, Object> body) {
    return new Draft(Staff.at(desk), "/api/requests/" + it.id + "/" + name, body);
  }

  /** The grid's desk beside the community's, or the other way round. */
  private static String other(Followed it) {
    return it.desk().length() < 15 && it.place.length() == 15
        ? it.place
        : it.place.substring(0, Math.min(12, it.place.length()));
  }

  static Map<String, Object> result(Dice dice, String words) {
    return Map.of(
        "answer",
        words,
        "outcome",
        dice.of(OUTCOMES),
        "unproven",
        "no-camera",
        "despite",
        "done-otherwise",
        "linked",
        dice.percent(50));
  }

  private static Map<String, Object> slip(Dice dice, List<String> reasons, String words) {
    return Map.of("reason", dice.of(reasons), "note", words);
  }

  /** Only those beside each other will do; who gets the rest is refused. */
  private static Map<String, Object> elsewhere(Dice dice, String words) {
    return Map.of("to", dice.of(COMMUNITIES), "reason", "wrong-place", "note", words);
  }

  private static Draft otherLead(Followed it, Dice dice, String words) {
    Map<String, Object> body =
        Map.of("to", dice.of(LEADS), "reason", "not-our-duty", "note", words);
    return fromAbove(it, "transfer", body);
  }

  /** Nobody of this run, so that everybody goes on seeing it. */
  private static Map<String, Object> somebody(Dice dice) {
    return Map.of("about", "staff:nobody-" + dice.below(1_000_000_000));
  }

  private static Draft lead(Followed it, Dice dice, String words) {
    Map<String, Object> body = Map.of("unit", dice.of(LEADS), "note", words);
    return new Draft("command", "/api/requests/" + it.id + "/lead", body);
  }

  private static Map<String, Object> rating(Dice dice, String words) {
    var solved = dice.of(List.of("yes", "yes", "partly", "no"));
    return Map.of("solved", solved, "level", 1 + dice.below(5), "words", words);
  }

  private static Draft decide(Followed it, Dice dice, String words) {
    var verdict = dice.percent(75) ? "approve" : "refuse";
    var path = "/api/decisions/%s/%s".formatted(it.redo() == null ? it.id : it.redo(), verdict);
    return new Draft("appraiser", path, Map.of("reason", words));
  }

  private static Map<String, Object> later(Dice dice, String date, String words) {
    var until = Instant.now().plus(Duration.ofDays(15 + dice.below(15)));
    return Map.of(date, until.toString(), "reason", dice.of(WAITS), "note", words);
  }

  /** A desk below the street's asks; whoever sits higher may just let it rest. */
  private static Draft askSuspension(Followed it, Dice dice, String words) {
    var user = it.desk().length() > 9 ? Staff.at(it.desk()) : Staff.unit(dice.of(LEADS));
    return new Draft(user, "/api/requests/" + it.id + "/suspend", later(dice, "reviewAt", words));
  }

  private static Draft suspend(Followed it, Dice dice, String words) {
    return fromAbove(it, "suspend", later(dice, "reviewAt", words));
  }

  private static Draft review(Followed it, Dice dice, String words) {
    var next = Instant.now().plus(Duration.ofDays(15 + dice.below(15)));
    return fromAbove(it, "review", Map.of("reviewAt", next.toString(), "note", words));
  }

  /** The holder may make it more pressing only; the street, less as well. */
  private static Draft reclassify(Followed it, Dice dice, String words) {
    Map<String, Object> body =
        Map.of(
            "category",
            dice.of(List.of("0101", "0106", "0202", "0301")),
            "urgency",
            dice.of(List.of("urgent", "general")),
            "reason",
            "found-on-site",
            "note",
            words);
    return dice.percent(50)
        ? staff(it, it.desk(), "reclassify", body)
        : fromAbove(it, "reclassify", body);
  }

  /** To the grid's worker, where the grid has one; by the desk that has it, or the one above. */
  private static Draft assign(Followed it, Dice dice, String words) {
    var community = it.place.substring(0, Math.min(12, it.place.length()));
    var body = Map.<String, Object>of("to", Staff.at(it.place), "note", words);
    return staff(it, dice.percent(70) ? community : it.desk(), "assign", body);
  }

  private static Draft urge(Followed it, Dice dice, String words) {
    return fromAbove(it, "urge", Map.of("note", words));
  }

  private static Draft supervise(Followed it, Dice dice, String words) {
    return new Draft("command", "/api/requests/" + it.id + "/supervise", Map.of("note", words));
  }

  static Draft fromAbove(Followed it, String name, Map<String, Object> body) {
    return new Draft(Staff.street(it.place), "/api/requests/" + it.id + "/" + name, body);
  }

  private static Draft allow(Followed it, Dice dice, String words) {
    var who = dice.of(List.of(Staff.street(it.place), Staff.street(it.place), "command"));
    var verdict = dice.percent(75) ? "approve" : "refuse";
    var path =
        "/api/decisions/%s/%s".formatted(it.decision() == null ? it.id : it.decision(), verdict);
    return new Draft(who, path, Map.of("reason", words));
  }
}
