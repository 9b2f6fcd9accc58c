package org.whistle.feedback.rates.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What figures need of one case, and nothing else. Each part is moved by one producer's words alone
 * (traits, hands, marks of the work and parts by dispatch's, clocks by tracking's, answers,
 * exclusions and the other marks by our own), so the order in which producers are heard makes no
 * difference.
 *
 * @param excluded parts that two persons took out of the figures, as {@link RateRow} names them
 */
public record CaseFacts(
    UUID requestId,
    Traits traits,
    Hands hands,
    SortedSet<Mark> marks,
    Clocks clocks,
    SortedMap<String, SortedSet<PartMark>> parts,
    List<Answer> answers,
    SortedSet<String> excluded) {
  /** The part that stands for the whole. */
  public static final String CASE = "case";

  /** Facts that were kept before anything could be excluded name nothing. */
  public CaseFacts {
    excluded = Objects.requireNonNullElseGet(excluded, TreeSet::new);
  }

  /** A request was pointed. */
  public static CaseFacts of(UUID requestId, Traits traits) {
    return new CaseFacts(
        requestId,
        traits,
        Hands.NOBODYS,
        new TreeSet<>(),
        Clocks.NONE,
        new TreeMap<>(),
        List.of(),
        new TreeSet<>());
  }

  public CaseFacts with(Mark mark) {
    var all = new TreeSet<>(marks);
    all.add(mark);
    return marked(all);
  }

  public CaseFacts heldBy(String person, String unit, String desk) {
    return in(hands.heldBy(person, unit, desk));
  }

  public CaseFacts ledBy(String unit) {
    return in(hands.ledBy(unit));
  }

  public CaseFacts called(Collection<String> units) {
    var called = in(hands.called(units));
    for (var unit : units) {
      called = called.part(unit, PartMark.CALLED);
    }
    return called;
  }

  public CaseFacts part(String unit, PartMark mark) {
    var all = new TreeMap<>(parts);
    var ofUnit = new TreeSet<>(all.getOrDefault(unit, new TreeSet<>()));
    ofUnit.add(mark);
    all.put(unit, ofUnit);
    return new CaseFacts(requestId, traits, hands, marks, clocks, all, answers, excluded);
  }

  public CaseFacts at(String place) {
    return as(traits.at(place));
  }

  public CaseFacts sortedAs(String category, boolean restricted) {
    return as(traits.sortedAs(category, restricted));
  }

  public CaseFacts complainingOf(List<String> about) {
    return as(traits.complainingOf(about));
  }

  public CaseFacts opening(Set<Promised> promises) {
    return timed(clocks.opening(promises));
  }

  public CaseFacts missing(Promised promise) {
    return timed(clocks.missing(promise));
  }

  public CaseFacts answered(Collection<Answer> more) {
    var all = Stream.concat(answers.stream(), more.stream()).toList();
    return new CaseFacts(requestId, traits, hands, marks, clocks, parts, all, excluded);
  }

  public CaseFacts excluding(String part) {
    var all = new TreeSet<>(excluded);
    all.add(part);
    return new CaseFacts(requestId, traits, hands, marks, clocks, parts, answers, all);
  }

  /** With the case, all that belongs to it goes. */
  boolean excludes(String part) {
    return excluded.contains(CASE) || excluded.contains(part);
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  boolean isAny(Mark... any) {
    return Stream.of(any).anyMatch(marks::contains);
  }

  /** What was said when the case was last asked about; an earlier cycle's words don't count on. */
  List<Answer> lastAnswers() {
    int last = answers.stream().mapToInt(Answer::cycle).max().orElse(0);
    return answers.stream().filter(it -> it.cycle() == last).toList();
  }

  /** Whoever handled it doesn't collect the verdict on it. */
  boolean counts(Answer answer) {
    return !hands.persons().contains(answer.by());
  }

  private CaseFacts as(Traits other) {
    return new CaseFacts(requestId, other, hands, marks, clocks, parts, answers, excluded);
  }

  private CaseFacts in(Hands others) {
    return new CaseFacts(requestId, traits, others, marks, clocks, parts, answers, excluded);
  }

  private CaseFacts marked(SortedSet<Mark> others) {
    return new CaseFacts(requestId, traits, hands, others, clocks, parts, answers, excluded);
  }

  private CaseFacts timed(Clocks others) {
    return new CaseFacts(requestId, traits, hands, marks, others, parts, answers, excluded);
  }
}
