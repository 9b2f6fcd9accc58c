package org.whistle.tracking.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.RequestReclassified;

/**
 * What another category or urgency makes of the promises. A nearer one, counted from then, takes
 * the place of what runs; what was nearer anyway stands. Only what was lowered from above is
 * answered later, as if it had been so from the beginning, and only while its promise could be
 * kept.
 */
record Reclassified(Terms terms, CaseFile file, RequestReclassified as, Instant at) {

  /** A resolution within a day is promised no more to what presses no more. */
  Predicate<Clock> takesBack(List<Clock> running) {
    List<Clock> gone =
        mayBeLater() ? running.stream().filter(this::isPressing).toList() : List.of();
    return gone::contains;
  }

  /** Those that begin; each takes the place of one of its kind that runs. */
  Stream<Clock> promises(List<Clock> ofCycle) {
    return switch (file.pointed().urgency()) {
      case "urgent" ->
          Stream.concat(
              Stream.of(
                      nearer(ofCycle, ClockKind.FIRST_CONTACT, "first-contact.urgent"),
                      nearer(ofCycle, ClockKind.RESOLVE, "resolve.urgent"))
                  .flatMap(Optional::stream),
              decisions(ofCycle));
      case "general" -> answer(ofCycle).stream();
      default -> Stream.empty();
    };
  }

  private Optional<Clock> answer(List<Clock> ofCycle) {
    String rule = terms.ruleOfAnswer(file);
    if (!mayBeLater()) {
      return nearer(ofCycle, ClockKind.RESPOND, rule);
    }
    int number = (int) of(ofCycle, ClockKind.RESPOND).count();
    Instant begin =
        ofCycle.stream().map(Clock::startedAt).min(Comparator.naturalOrder()).orElse(at);
    Optional<Clock> stands = running(ofCycle, ClockKind.RESPOND);
    if (stands.isPresent()) {
      return terms
          .anew(file, ClockKind.RESPOND, rule, number, begin)
          .filter(_ -> stands.get().isOpen(at))
          .filter(later -> stands.get().dueAt() != null && later.isLaterThan(stands.get()));
    }
    boolean instead = ofCycle.stream().anyMatch(this::isPressing);
    boolean overdue = running(ofCycle, ClockKind.RESOLVE).isPresent() && !instead;
    return overdue
        ? Optional.empty()
        : terms.anew(file, ClockKind.RESPOND, rule, number, instead ? begin : at);
  }

  /** From now on, where that ends before what runs; a first contact only where none was made. */
  private Optional<Clock> nearer(List<Clock> ofCycle, ClockKind kind, String rule) {
    int number = (int) of(ofCycle, kind).count();
    Optional<Clock> stands = running(ofCycle, kind);
    boolean wanted =
        switch (kind) {
          case RESOLVE -> true;
          case FIRST_CONTACT -> number == 0 && file.handling().standing().stage().equals("assign");
          default -> false;
        };
    return stands.isEmpty() && !wanted
        ? Optional.empty()
        : terms
            .anew(file, kind, rule, number, at)
            .filter(clock -> stands.isEmpty() || stands.get().isLaterThan(clock));
  }

  private Stream<Clock> decisions(List<Clock> ofCycle) {
    return of(ofCycle, ClockKind.DECIDE)
        .filter(clock -> !clock.isStopped())
        .flatMap(
            clock ->
                terms
                    .decideAnew(file, clock, at)
                    .filter(sooner -> clock.isLaterThan(sooner))
                    .stream());
  }

  private boolean mayBeLater() {
    return as.lowered()
        && file.pointed().urgency().equals("general")
        && file.handling().standing().state().equals("taken");
  }

  private boolean isPressing(Clock clock) {
    return clock.by().basis().equals("resolve.urgent") && clock.isOpen(at);
  }

  private static Optional<Clock> running(List<Clock> clocks, ClockKind kind) {
    return of(clocks, kind).filter(clock -> !clock.isStopped()).findFirst();
  }

  private static Stream<Clock> of(List<Clock> clocks, ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind);
  }
}
