package org.whistle.feedback.appeals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.appeals.model.Appeal.Asked;
import org.whistle.feedback.appeals.model.Appeal.Excluded;
import org.whistle.feedback.appeals.model.Appeal.Refused;
import org.whistle.feedback.appeals.model.Appeal.Supported;
import org.whistle.feedback.appeals.model.Judging.Outcome;
import org.whistle.feedback.model.Quote;

class JudgingTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Claim CLAIM =
      new Claim(ID, ID, "case", "not-true", ID, "street", new Quote(ID, "ab"), Instant.EPOCH);
  private static final Asked ASKED = new Asked(CLAIM);
  private static final Supported SUPPORTED = new Supported(CLAIM, "appraiser");

  @Test
  void two_persons_one_after_the_other_exclude() {
    assertThat(judge(ASKED, "appraiser", true)).isEqualTo(new Outcome.Moved(SUPPORTED));
    assertThat(judge(SUPPORTED, "command", true))
        .isEqualTo(new Outcome.Moved(new Excluded(CLAIM, "appraiser", "command")));
  }

  @Test
  void either_of_them_refuses_alone() {
    assertThat(judge(ASKED, "appraiser", false))
        .isEqualTo(new Outcome.Moved(new Refused(CLAIM, "appraiser")));
    assertThat(judge(SUPPORTED, "command", false))
        .isEqualTo(new Outcome.Moved(new Refused(CLAIM, "command")));
  }

  @Test
  void the_second_is_never_the_first() {
    for (boolean agrees : new boolean[] {true, false}) {
      assertThat(judge(SUPPORTED, "appraiser", agrees))
          .isEqualTo(new Outcome.Barred(Objection.SECOND_PERSON_NEEDED));
    }
  }

  @Test
  void neither_made_the_appeal_nor_had_the_case() {
    for (var open : new Appeal[] {ASKED, SUPPORTED}) {
      assertThat(judge(open, "street", true)).isEqualTo(new Outcome.Barred(Objection.OWN_APPEAL));
      assertThat(Judging.judge(open, new Judge("chief", true), true))
          .isEqualTo(new Outcome.Barred(Objection.OWN_CASE));
    }
  }

  @Test
  void what_is_decided_stays() {
    for (var decided :
        new Appeal[] {new Excluded(CLAIM, "appraiser", "command"), new Refused(CLAIM, "command")}) {
      assertThat(judge(decided, "other", true))
          .isEqualTo(new Outcome.Barred(Objection.APPEAL_DECIDED));
    }
  }

  private static Outcome judge(Appeal appeal, String who, boolean agrees) {
    return Judging.judge(appeal, new Judge(who, false), agrees);
  }
}
