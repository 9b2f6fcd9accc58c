package org.whistle.feedback.analyses.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.analyses.model.Analysis.Confirmed;
import org.whistle.feedback.analyses.model.Analysis.Explained;
import org.whistle.feedback.analyses.model.Analysis.Opened;
import org.whistle.feedback.analyses.model.Analysis.Revisited;
import org.whistle.feedback.analyses.model.Outcome.Bar;
import org.whistle.feedback.model.Quote;

class AnalysisTest {
  private static final UUID ID = UUID.randomUUID();
  private static final BadRating RATING = new BadRating(ID, ID, 1, Instant.EPOCH);
  private static final Explanation WHY = why("street", "community");
  private static final Review REVIEW = new Review(true, "appraiser");
  private static final Revisit REVISIT = new Revisit(Revisit.Outcome.SATISFIED, "visitor");
  private static final Opened OPENED = new Opened(RATING);
  private static final Explained EXPLAINED = new Explained(RATING, WHY);
  private static final Confirmed CONFIRMED = new Confirmed(RATING, WHY, REVIEW);
  private static final Revisited REVISITED = new Revisited(RATING, WHY, REVIEW, REVISIT);

  @Test
  void it_is_explained_and_better_explained_until_it_is_agreed_to() {
    var better = why("street", "grid-worker");
    assertThat(Explaining.explain(OPENED, WHY)).isEqualTo(moved(EXPLAINED));
    assertThat(Explaining.explain(EXPLAINED, better))
        .isEqualTo(moved(new Explained(RATING, better)));
    for (var late : new Analysis[] {CONFIRMED, REVISITED}) {
      assertThat(Explaining.explain(late, better)).isEqualTo(barred(Bar.EXPLANATION_CONFIRMED));
    }
  }

  @Test
  void an_appraiser_agrees_or_sends_it_back_and_never_his_own() {
    assertThat(Reviewing.confirm(EXPLAINED, REVIEW)).isEqualTo(moved(CONFIRMED));
    assertThat(Reviewing.sendBack(EXPLAINED, "appraiser")).isEqualTo(moved(OPENED));
    assertThat(Reviewing.confirm(OPENED, REVIEW)).isEqualTo(barred(Bar.NOT_EXPLAINED_YET));
    assertThat(Reviewing.sendBack(OPENED, "appraiser")).isEqualTo(barred(Bar.NOT_EXPLAINED_YET));
    assertThat(Reviewing.confirm(EXPLAINED, new Review(true, "street")))
        .isEqualTo(barred(Bar.OWN_EXPLANATION));
    assertThat(Reviewing.sendBack(EXPLAINED, "street")).isEqualTo(barred(Bar.OWN_EXPLANATION));
    for (var late : new Analysis[] {CONFIRMED, REVISITED}) {
      assertThat(Reviewing.confirm(late, REVIEW)).isEqualTo(barred(Bar.EXPLANATION_CONFIRMED));
      assertThat(Reviewing.sendBack(late, "x")).isEqualTo(barred(Bar.EXPLANATION_CONFIRMED));
    }
  }

  @Test
  void the_second_visit_comes_once_by_nobody_who_is_concerned() {
    assertThat(Revisiting.revisit(CONFIRMED, REVISIT)).isEqualTo(moved(REVISITED));
    assertThat(Revisiting.revisit(REVISITED, REVISIT)).isEqualTo(barred(Bar.ALREADY_REVISITED));
    for (var early : new Analysis[] {OPENED, EXPLAINED}) {
      assertThat(Revisiting.revisit(early, REVISIT)).isEqualTo(barred(Bar.NOT_CONFIRMED_YET));
    }
    for (var concerned : new String[] {"street", "community"}) {
      var own = new Revisit(Revisit.Outcome.SATISFIED, concerned);
      assertThat(Revisiting.revisit(CONFIRMED, own)).isEqualTo(barred(Bar.OWN_EXPLANATION));
    }
  }

  private static Explanation why(String by, String person) {
    return new Explanation(
        "not-solved",
        Optional.of("D06"),
        Optional.of(person),
        new Quote(ID, "ab"),
        Instant.EPOCH,
        by);
  }

  private static Outcome moved(Analysis next) {
    return new Outcome.Moved(next);
  }

  private static Outcome barred(Bar why) {
    return new Outcome.Barred(why);
  }
}
