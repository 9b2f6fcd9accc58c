package org.whistle.feedback.rates.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What a case counts as: nothing but its facts decides, so anybody can count it again. */
public final class Counting {
  private static final String PRAISE = "praise";

  private final CaseFacts facts;
  private final boolean aside;

  private Counting(CaseFacts facts) {
    this.facts = facts;
    this.aside = isAside(facts);
  }

  /** The case's own row, one for each called unit, one for each answer that was ever given. */
  public static List<RateRow> rows(CaseFacts facts) {
    return new Counting(facts).rows();
  }

  /**
   * Out of the rates, and listed: praise, and what its resident took back, once that is known to
   * have been free. A duplicate stays in: one person can link it, and its resident is asked too.
   */
  private static boolean isAside(CaseFacts facts) {
    return facts.traits().kind().equals(PRAISE) || wasTakenBackFreely(facts);
  }

  private static boolean wasTakenBackFreely(CaseFacts facts) {
    boolean nobodyHadIt = !facts.isAny(Mark.TAKEN, Mark.RESOLVED);
    boolean confirmed =
        !facts.lastAnswers().isEmpty()
            && facts.lastAnswers().stream().allMatch(it -> facts.counts(it) && it.saysYes());
    return (facts.is(Mark.WITHDRAWN_UNTAKEN) && nobodyHadIt)
        || (facts.is(Mark.WITHDRAWN_TAKEN) && confirmed);
  }

  private List<RateRow> rows() {
    var rows = new ArrayList<RateRow>();
    rows.add(row(CaseFacts.CASE, facts.hands().answerable(), ofCase()));
    facts.parts().forEach((unit, marks) -> rows.add(row("unit:" + unit, unit, ofPart(marks))));
    for (var answer : facts.answers()) {
      rows.add(row("answer:" + answer.id(), facts.hands().answerable(), ofAnswer(answer)));
    }
    return rows;
  }

  private RateRow row(String part, String unit, Set<Measure> measures) {
    var hands = facts.hands();
    boolean out = facts.excludes(part);
    long all = Measure.bits(measures);
    return new RateRow(
        facts.requestId(),
        part,
        facts.traits(),
        unit,
        List.copyOf(hands.units()),
        hands.handler(),
        hands.desk(),
        out ? 0 : all,
        out ? all : 0);
  }

  private Set<Measure> ofCase() {
    var counts = new Counted();
    counts.add(Measure.CASES).when(Measure.SELF_REPORTED, isSelfReported());
    if (aside) {
      return counts.add(Measure.ASIDE).all();
    }
    boolean ended = facts.isAny(Mark.RESOLVED, Mark.DECLINED);
    boolean answered = ended || facts.is(Mark.RESPONDED);
    boolean visited = isVisited();
    return counts
        .add(Measure.ASSESSED)
        .promise(Promised.TAKE, ended || facts.is(Mark.TAKEN))
        .promise(Promised.FIRST_CONTACT, answered || facts.is(Mark.CONTACTED))
        .promise(Promised.RESPOND, answered)
        .promise(Promised.RESOLVE, facts.is(Mark.RESOLVED))
        .when(Measure.RESOLVED, facts.is(Mark.RESOLVED))
        .when(Measure.DECLINED, facts.is(Mark.DECLINED))
        .when(Measure.VISIT_CALLED, facts.is(Mark.VISIT_CALLED))
        .when(Measure.VISITED, visited)
        .when(Measure.NO_CONTACT, facts.is(Mark.CONTACT_GIVEN_UP) && !visited)
        .when(Measure.NOT_VISITABLE, facts.is(Mark.NOT_VISITABLE) && !visited)
        .when(Measure.RECHECK_AGREED, isHeardAgain())
        .when(Measure.RECHECK_DISAGREED, facts.is(Mark.RECHECK_DISAGREED))
        .when(Measure.REDO_ASKED, facts.is(Mark.REDO_ASKED))
        .when(Measure.REDONE, facts.is(Mark.REDO_AGREED))
        .when(Measure.SETTLED, isSettled())
        .when(Measure.RESOLVED_AT_ONCE, isSettledAtOnce())
        .when(Measure.EXTENDED, facts.is(Mark.EXTENDED))
        .when(Measure.SUSPENDED, facts.is(Mark.SUSPENDED))
        .when(Measure.REGISTERED, facts.is(Mark.REGISTERED))
        .when(Measure.WHISTLED, facts.is(Mark.WHISTLED))
        .all();
  }

  private Set<Measure> ofPart(SortedSet<PartMark> marks) {
    if (aside) {
      return Set.of();
    }
    boolean late = marks.contains(PartMark.CHECK_IN_MISSED);
    return new Counted()
        .when(Measure.CALLED, marks.contains(PartMark.CALLED))
        .when(Measure.CHECKED_IN_LATE, late)
        .when(Measure.CHECKED_IN_TIME, !late && marks.contains(PartMark.CHECKED_IN))
        .when(Measure.RETURNED, marks.contains(PartMark.RETURNED))
        .when(Measure.RETURN_REFUSED, marks.contains(PartMark.RETURN_REFUSED))
        .all();
  }

  private Set<Measure> ofAnswer(Answer it) {
    if (!isAsked() || !facts.lastAnswers().contains(it)) {
      return Set.of();
    }
    if (!facts.counts(it)) {
      return Set.of(Measure.BY_HANDLER);
    }
    return new Counted()
        .add(Measure.ANSWERS)
        .when(Measure.SOLVED, it.saysYes())
        .when(Measure.PARTLY_SOLVED, it.solved().equals("partly"))
        .when(Measure.UNSOLVED, it.solved().equals("no"))
        .when(Measure.SATISFIED, it.level() >= Answer.SATISFIED)
        .when(Measure.BASICALLY_SATISFIED, it.level() == Answer.BASICALLY_SATISFIED)
        .when(Measure.DISSATISFIED, it.level() < Answer.BASICALLY_SATISFIED)
        .all();
  }

  /** A word on what was declined, or on what is out of the rates, is read and not counted. */
  private boolean isAsked() {
    return !aside && facts.is(Mark.VISIT_CALLED);
  }

  private boolean isVisited() {
    return isAsked() && facts.lastAnswers().stream().anyMatch(facts::counts);
  }

  /** Whoever looked a second time was told the same, each time. */
  private boolean isHeardAgain() {
    return facts.is(Mark.RECHECK_AGREED) && !facts.is(Mark.RECHECK_DISAGREED);
  }

  private boolean isSettled() {
    return facts.is(Mark.SETTLED) && facts.is(Mark.RESOLVED);
  }

  /** Neither done again, nor pointed again once it was archived. */
  private boolean isSettledAtOnce() {
    return isSettled() && !facts.isAny(Mark.REDO_AGREED, Mark.ASKED_AGAIN);
  }

  private boolean isSelfReported() {
    return facts.traits().isSelfReported();
  }

  /** Measures on their way into one row. */
  private final class Counted {
    private final Set<Measure> measures = EnumSet.noneOf(Measure.class);

    Counted add(Measure one) {
      measures.add(one);
      return this;
    }

    Counted when(Measure one, boolean counts) {
      return counts ? add(one) : this;
    }

    /** Kept only where something kept it: what still waits is neither kept nor broken. */
    Counted promise(Promised promise, boolean done) {
      boolean broken = facts.clocks().broke(promise);
      boolean counts = done && facts.clocks().had(promise);
      return switch (promise) {
        case TAKE -> judged(Measure.TAKEN_IN_TIME, Measure.TAKEN_LATE, broken, counts);
        case FIRST_CONTACT ->
            judged(Measure.CONTACTED_IN_TIME, Measure.CONTACTED_LATE, broken, counts);
        case RESPOND -> judged(Measure.ANSWERED_IN_TIME, Measure.ANSWERED_LATE, broken, counts);
        case RESOLVE -> judged(Measure.RESOLVED_IN_TIME, Measure.RESOLVED_LATE, broken, counts);
      };
    }

    Set<Measure> all() {
      return measures;
    }

    private Counted judged(Measure kept, Measure broken, boolean isBroken, boolean isKept) {
      return when(broken, isBroken).when(kept, !isBroken && isKept);
    }
  }
}
