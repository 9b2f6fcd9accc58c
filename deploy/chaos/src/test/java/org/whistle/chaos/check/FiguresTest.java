package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Promise counted = new FiguresCountWhatWasSaid();
  private final Promise excluded = new ExclusionsStandWhereTwoPersonsSaid();
  private final Promise analysed = new EachBadRatingIsAnalysedOnce();

  @Test
  void a_case_that_does_not_count_as_what_was_said_is_found() {
    var file = AnyFile.taken().and("dispatch", "request.resolved", Map.of());
    assertThat(file.found(counted)).hasSize(1);
    file.set("feedback.rate_rows", "measures", 3 | 1 << 11);
    assertThat(file.found(counted)).isEmpty();
    file.set("feedback.rate_rows", "measures", 3 | 1 << 11 | 1 << 12);
    assertThat(file.found(counted)).hasSize(1);
  }

  @Test
  void a_posted_answer_counts_as_one_to_be_asked_about() {
    var file = AnyFile.taken().and("feedback", "answer.posted", Map.of());
    assertThat(file.found(counted)).hasSize(1);
    assertThat(file.set("feedback.rate_rows", "measures", 3 | 1 << 13).found(counted)).isEmpty();
  }

  @Test
  void an_answer_that_is_not_counted_is_found_and_so_is_a_bad_one_without_its_analysis() {
    var rated = Map.of("ratingId", "r", "level", 1, "solved", "yes");
    var file = AnyFile.taken().and("feedback", "request.rated", rated);
    assertThat(file.found(counted)).hasSize(1);
    assertThat(file.found(analysed)).hasSize(1);
    file.row("feedback.rate_rows", "part", "answer:r", "measures", 0, "excluded", 0);
    file.row("feedback.analyses", "id", "r", "state", "opened");
    assertThat(file.found(counted)).isEmpty();
    assertThat(file.found(analysed)).isEmpty();
    file.and("feedback", "bad-rating.explained", Map.of("ratingId", "r"));
    assertThat(file.found(analysed)).hasSize(1);
  }

  @Test
  void what_one_person_alone_excluded_is_found() {
    var file =
        AnyFile.taken()
            .and("feedback", "exclusion.asked", Map.of("appealId", "a", "by", "street"))
            .and("feedback", "exclusion.supported", Map.of("appealId", "a", "by", "appraiser"))
            .row("feedback.appeals", "id", "a", "part", "case", "state", "excluded")
            .set("feedback.rate_rows", "measures", 0)
            .set("feedback.rate_rows", "excluded", 3);
    assertThat(file.found(excluded)).as("one alone").hasSize(1);
    var decided = Map.of("appealId", "a", "excluded", true, "by", "command");
    file.and("feedback", "exclusion.decided", decided);
    assertThat(file.found(excluded)).isEmpty();
    file.set("feedback.rate_rows", "measures", 1);
    assertThat(file.found(excluded)).as("still counted").hasSize(1);
  }
}
