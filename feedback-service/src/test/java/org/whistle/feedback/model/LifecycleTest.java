package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.BY;
import static org.whistle.feedback.model.AnyMatters.HANDLER;
import static org.whistle.feedback.model.AnyMatters.NOW;
import static org.whistle.feedback.model.AnyMatters.REDO;
import static org.whistle.feedback.model.AnyMatters.STREET;
import static org.whistle.feedback.model.AnyMatters.THREE_TRIES_ON_TWO_DAYS;
import static org.whistle.feedback.model.AnyMatters.TICKET;
import static org.whistle.feedback.model.AnyMatters.VISITOR;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyPraise;
import static org.whistle.feedback.model.AnyMatters.anyRating;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.anyWish;
import static org.whistle.feedback.model.AnyMatters.online;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.settledAfterResolving;
import static org.whistle.feedback.model.AnyMatters.tryAt;
import static org.whistle.feedback.model.AnyMatters.visitAwaited;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.model.CalledVisit.Reason;

/** The lifecycle as the sealed types have it: drawn, and walked arrow by arrow. */
class LifecycleTest {
  private static final Cause CAME_BACK = new Cause("came-back");
  private static final RedoTicket DECIDED_BY_RULE = new RedoTicket(REDO, NOW, Set.of(CAME_BACK));
  private static final Rating BACK_AGAIN =
      new Rating(
          REDO,
          Solved.NO,
          Level.DISSATISFIED,
          List.of(CAME_BACK),
          Optional.empty(),
          Optional.empty());

  @Test
  void every_arrow_is_walked() {
    Map<Matter, List<Outcome<? extends Fact>>> walks =
        Map.of(
            anyUnderway(),
            List.of(
                Taking.take(anyUnderway(), HANDLER),
                Reclassifying.reclassify(
                    anyUnderway(), new Reclassifying.Sort("0101", "urgent", false)),
                Resolving.resolve(anyUnderway(), HANDLER, anyVisitAwaited().visit()),
                Resolving.resolve(anyPraise(), HANDLER, anyVisitAwaited().visit()),
                Withdrawing.withdraw(anyUnderway(), UUID.randomUUID(), BY),
                Declining.decline(anyUnderway())),
            anyVisitAwaited(),
            List.of(
                Answering.rate(
                    anyVisitAwaited(), online(anyRating(Solved.YES, Level.SATISFIED)), TICKET),
                Answering.rate(
                    anyVisitAwaited(), online(anyRating(Solved.NO, Level.SATISFIED)), TICKET),
                Answering.rate(anyVisitAwaited(), online(BACK_AGAIN), DECIDED_BY_RULE),
                Appointing.appoint(anyVisitAwaited(), new Appointment(NOW, BY), Optional.empty()),
                Posting.end(visitAwaited(Reason.POSTED, List.of()), BY.plusSeconds(1)),
                Visiting.miss(
                    anyVisitAwaited(),
                    VISITOR,
                    tryAt("2026-11-20T02:00:00Z"),
                    THREE_TRIES_ON_TWO_DAYS),
                Visiting.miss(
                    visitAwaited(Reason.RESOLVED, List.of(BY, BY)),
                    VISITOR,
                    tryAt("2026-11-20T02:00:00Z"),
                    THREE_TRIES_ON_TWO_DAYS)),
            anyRedoAwaited(),
            List.of(
                Deciding.decide(anyRedoAwaited(), REDO, new Ruling(STREET, true, Optional.empty())),
                Deciding.decide(
                    anyRedoAwaited(), REDO, new Ruling(STREET, false, Optional.empty()))),
            anyRedoGranted(),
            List.of(Reopening.reopen(anyRedoGranted(), 2)),
            settled(Ending.NO_CONTACT),
            List.of(
                Answering.rate(
                    settled(Ending.NO_CONTACT),
                    online(anyRating(Solved.YES, Level.SATISFIED)),
                    TICKET),
                AskingAgain.ask(settledAfterResolving(Ending.SOLVED), anyWish())),
            anyDeclined(),
            List.of(
                Answering.rate(
                    anyDeclined(), online(anyRating(Solved.NO, Level.DISSATISFIED)), TICKET)));

    var walked =
        walks.entrySet().stream()
            .flatMap(
                from ->
                    from.getValue().stream()
                        .map(outcome -> ((Outcome.Moved<?>) outcome).fact())
                        .map(fact -> arrow(from.getKey().getClass(), fact.getClass())))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(walked).isEqualTo(drawn());
  }

  @Test
  void the_readme_shows_it() throws IOException {
    var diagram =
        Stream.concat(
                Stream.of("stateDiagram-v2", "    [*] --> Underway"),
                drawn().stream().map(it -> "    " + it))
            .collect(Collectors.joining("\n", "```mermaid\n", "\n```"));

    assertThat(Files.readString(Path.of("README.md"))).contains(diagram);
  }

  private static Set<String> drawn() {
    return Arrays.stream(Matter.class.getPermittedSubclasses())
        .flatMap(
            state ->
                Arrays.stream(state.getDeclaredMethods())
                    .map(Method::getReturnType)
                    .filter(Fact.class::isAssignableFrom)
                    .map(fact -> arrow(state, fact)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String arrow(Class<?> from, Class<?> fact) {
    try {
      return "%s --> %s : %s"
          .formatted(
              from.getSimpleName(),
              fact.getMethod("next").getReturnType().getSimpleName(),
              fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(missing);
    }
  }
}
