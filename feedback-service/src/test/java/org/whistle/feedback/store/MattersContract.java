package org.whistle.feedback.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whistle.feedback.model.AnyMatters.BY;
import static org.whistle.feedback.model.AnyMatters.HANDLER;
import static org.whistle.feedback.model.AnyMatters.NOW;
import static org.whistle.feedback.model.AnyMatters.anyRating;
import static org.whistle.feedback.model.AnyMatters.subject;
import static org.whistle.feedback.model.AnyMatters.visitReply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.model.Aftermath;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.ChangedMeanwhile;
import org.whistle.feedback.model.Desk;
import org.whistle.feedback.model.Ending;
import org.whistle.feedback.model.Handler;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;
import org.whistle.feedback.model.Matters;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Redo;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.model.Subject;

/** What any store of matters does. */
interface MattersContract {

  Matters matters();

  @Test
  default void every_state_comes_back_as_it_was() {
    var states = everyState().map(Kept::fresh).toList();
    matters().save(states);

    var ids = states.stream().map(it -> it.matter().subject().requestId()).toList();
    var loaded = matters().load(ids);

    for (var it : states) {
      assertThat(loaded).containsEntry(it.matter().subject().requestId(), new Kept(it.matter(), 1));
    }
  }

  @Test
  default void what_is_not_there_is_not_loaded() {
    assertThat(matters().load(List.of(UUID.randomUUID()))).isEmpty();
    assertThat(matters().load(List.of())).isEqualTo(Map.of());
  }

  @Test
  default void a_matter_moves_from_state_to_state() {
    var about = anySubject();
    matters().save(List.of(Kept.fresh(Underway.begun(about))));
    for (var next : everyState(about).toList()) {
      matters().save(List.of(load(about).with(next)));
      assertThat(load(about).matter()).isEqualTo(next);
    }
  }

  @Test
  default void a_reclassified_matter_is_about_something_else() {
    var about = anySubject();
    matters().save(List.of(Kept.fresh(Underway.begun(about))));
    var next =
        Underway.begun(about.sortedAs("0404", "urgent", true).complainingOf(List.of("unit:D06")));
    matters().save(List.of(load(about).with(next)));
    assertThat(load(about).matter()).isEqualTo(next);
  }

  @Test
  default void of_two_writers_the_second_is_told() {
    var about = anySubject();
    matters().save(List.of(Kept.fresh(Underway.begun(about))));
    var first = load(about);
    var second = load(about);

    matters().save(List.of(first.with(new Settled(about, 1, Ending.WITHDRAWN))));

    var late = List.of(second.with(new Declined(about, 1)));
    assertThatThrownBy(() -> matters().save(late)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(load(about).matter()).isEqualTo(new Settled(about, 1, Ending.WITHDRAWN));
  }

  @Test
  default void a_redo_leads_to_its_request_even_when_decided() {
    var about = anySubject();
    var redo = new Redo(UUID.randomUUID(), NOW, Optional.empty());
    matters().save(List.of(Kept.fresh(new RedoAwaited(about, 1, HANDLER, redo))));
    assertThat(matters().requestOfRedo(redo.id())).contains(about.requestId());

    matters().save(List.of(load(about).with(new RedoGranted(about, 1))));
    assertThat(matters().requestOfRedo(redo.id())).contains(about.requestId());
    assertThat(matters().requestOfRedo(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void what_respondents_said_is_recorded() {
    var about = anySubject();
    matters().save(List.of(Kept.fresh(new Settled(about, 1, Ending.SOLVED))));

    matters()
        .record(
            about.requestId(),
            1,
            visitReply(
                anyRating(Solved.YES, Level.SATISFIED), anyRating(Solved.YES, Level.SATISFIED)),
            NOW);

    assertThat(recordedOf(about.requestId())).isEqualTo(2);
  }

  int recordedOf(UUID requestId);

  private Kept load(Subject about) {
    return matters().load(about.requestId()).orElseThrow();
  }

  private static Subject anySubject() {
    return subject(UUID.randomUUID(), "help");
  }

  private static Stream<Matter> everyState() {
    return everyState(anySubject()).map(MattersContract::ofItsOwn);
  }

  private static Stream<Matter> everyState(Subject about) {
    var unit = new Handler("fitter", Optional.of("D06"), new Desk("street", "990101001"));
    var visit = new CalledVisit(UUID.randomUUID(), Reason.RESOLVED, BY);
    var words = Optional.of(new Quote(UUID.randomUUID(), "ab12"));
    return Stream.of(
        new Underway(about, 2, Optional.of(unit)),
        new VisitAwaited(about, 2, HANDLER, visit, List.of()),
        new VisitAwaited(about, 2, unit, visit, List.of(NOW, BY)),
        new VisitAwaited(about, 2, unit, later(), List.of()),
        new RedoAwaited(about, 2, unit, new Redo(UUID.randomUUID(), NOW, words)),
        new RedoGranted(about, 2),
        new Declined(about, 3),
        new VisitAwaited(about, 2, unit, visit.about(NOW), List.of()),
        new Settled(about, 3, Ending.NO_CONTACT),
        new Settled(
            about, 3, Ending.SOLVED, new Aftermath(Optional.of(NOW), Optional.of(visit.id()))));
  }

  private static CalledVisit later() {
    return new CalledVisit(
        UUID.randomUUID(), Reason.RESOLVED, BY, Optional.of(NOW), Optional.empty());
  }

  private static Matter ofItsOwn(Matter matter) {
    var about = anySubject();
    return switch (matter) {
      case Underway it -> new Underway(about, it.cycle(), it.handler());
      case VisitAwaited it ->
          new VisitAwaited(about, it.cycle(), it.handler(), it.visit(), it.triedAt());
      case RedoAwaited it -> new RedoAwaited(about, it.cycle(), it.handler(), it.redo());
      case RedoGranted it -> new RedoGranted(about, it.cycle());
      case Declined it -> new Declined(about, it.cycle());
      case Settled it -> new Settled(about, it.cycle(), it.ending(), it.after());
    };
  }
}
