package org.whistle.intake.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.catalogue.Catalogue;

class ClassifierTest {
  private final Classifier classifier =
      new Classifier(category -> Catalogue.standard().category(category).clock());

  private record Sample(String id, String words, String category, String clock) {}

  /** The tables were written from the other rows; every third was held out. */
  private static final IntPredicate HELD_OUT = index -> index % 3 == 2;

  @Test
  void the_rules_place_samples_that_they_were_not_written_from() throws IOException {
    var heldOut = samples(HELD_OUT);
    var missed = heldOut.stream().filter(sample -> !hits(sample)).toList();
    var rate = 1.0 - (double) missed.size() / heldOut.size();
    System.out.printf(
        "Category rules: %d of %d held-out samples (%.0f %%), missed %s%n",
        heldOut.size() - missed.size(),
        heldOut.size(),
        rate * 100,
        missed.stream().map(Sample::id).toList());

    assertThat(rate).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void the_rules_place_the_samples_that_they_were_written_from() throws IOException {
    assertThat(samples(HELD_OUT.negate())).allMatch(this::hits);
  }

  @Test
  void the_rules_set_the_clocks_of_the_samples_that_they_were_written_from() throws IOException {
    assertThat(samples(HELD_OUT.negate()))
        .allSatisfy(
            sample ->
                assertThat(classifier.classify(sample.words, null, null).clock())
                    .as(sample.id)
                    .isEqualTo(sample.clock));
  }

  @Test
  void the_urgency_of_held_out_samples_is_counted_too() throws IOException {
    var heldOut =
        samples(HELD_OUT).stream().filter(sample -> !sample.clock.startsWith("as ")).toList();
    var missed =
        heldOut.stream()
            .filter(
                sample ->
                    !classifier.classify(sample.words, null, null).clock().equals(sample.clock))
            .toList();
    System.out.printf(
        "Clock rules: %d of %d held-out samples, missed %s%n",
        heldOut.size() - missed.size(), heldOut.size(), missed.stream().map(Sample::id).toList());

    assertThat(missed.size()).isLessThanOrEqualTo(heldOut.size() / 3);
  }

  @ParameterizedTest
  @CsvSource({
    "电梯困人了里面有老人,E,119",
    "厨房着火了,E,119",
    "邻居晕倒了没有呼吸,E,120",
    "老人走失了,E,110",
    "路口车祸有人受伤,E,122 120",
    "楼道灯泡坏了,N3,''",
  })
  void words_of_emergency_say_whom_to_call(String words, String clock, String call) {
    var classified = classifier.classify(words, null, null);

    assertThat(classified.clock()).isEqualTo(clock);
    assertThat(String.join(" ", classified.call())).isEqualTo(call);
  }

  @Test
  void a_missing_manhole_lid_is_urgent_and_a_dark_lamp_is_not() {
    assertThat(classifier.classify("门口的井盖没了", null, null).urgency()).isEqualTo("urgent");
    assertThat(classifier.classify("路灯不亮", null, null).urgency()).isEqualTo("general");
  }

  @Test
  void the_residents_choice_of_category_is_a_vote_that_clear_words_outweigh() {
    assertThat(classifier.classify("坏了", null, "0503").category()).isEqualTo("0503");
    assertThat(classifier.classify("下水道堵了", null, "0901").category()).isEqualTo("0101");
  }

  @ParameterizedTest
  @CsvSource({
    "The sewer overflows into our yard,0101,urgent",
    "Someone is trapped in the lift,0503,emergency",
    "Street lamps are dark,0106,general",
    "A dog bit a child,0304,urgent",
    "I adore pie,0701,general",
  })
  void english_is_understood_too(String words, String category, String urgency) {
    var classified = classifier.classify(words, null, null);

    assertThat(classified.category()).isEqualTo(category);
    assertThat(classified.urgency()).isEqualTo(urgency);
  }

  @Test
  void the_residents_kind_is_kept() {
    assertThat(classifier.classify("下水道堵了", "complaint", null).kind()).isEqualTo("complaint");
    assertThat(classifier.classify("下水道堵了", null, null).kind()).isEqualTo("help");
  }

  @Test
  void words_that_say_nothing_known_are_a_question() {
    assertThat(classifier.classify("……", null, null).category()).isEqualTo("0701");
    assertThat(classifier.classify("……", "praise", null).category()).isEqualTo("0901");
  }

  private boolean hits(Sample sample) {
    return classifier.classify(sample.words, null, null).category().equals(sample.category);
  }

  private static List<Sample> samples(IntPredicate chosen) throws IOException {
    try (var in = ClassifierTest.class.getResourceAsStream("/sample-requests.csv")) {
      var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return IntStream.range(0, rows.size())
          .filter(chosen)
          .mapToObj(index -> sample(rows.get(index)))
          .toList();
    }
  }

  private static Sample sample(String row) {
    var cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    return new Sample(
        cells[0], cells[1].replace("\"", ""), cells[3], cells[4].replaceAll("^(N\\d) .*", "$1"));
  }
}
