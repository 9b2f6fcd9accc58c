package org.whistle.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.whistle.chaos.check.Finding.Harm;
import org.whistle.chaos.load.Call;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Outcome;

class DistrictTest {
  private static final District QUIET =
      new District(
          AnyFile.NINE,
          Map.of("intake", 0L),
          Map.of("intake", 0L),
          Map.of("intake", 0L),
          Map.of("order open", 2L),
          Map.of("order open", 2L));
  private static final District RESTLESS =
      new District(
          AnyFile.NINE,
          Map.of("intake", 1L),
          Map.of("intake", 1L),
          Map.of("intake", 1L),
          Map.of("order open", 2L),
          Map.of("order open", 3L, "order archived", 1L));

  private static int found(BiConsumer<District, Complaints> promise, District district) {
    var complaints = new Complaints();
    promise.accept(district, complaints);
    return complaints.findings().size();
  }

  @Test
  void rows_in_an_outbox_are_found() {
    assertThat(found(DistrictPromises::everyOutboxIsEmpty, QUIET)).isZero();
    assertThat(found(DistrictPromises::everyOutboxIsEmpty, RESTLESS)).isOne();
  }

  @Test
  void an_id_that_is_used_twice_is_found() {
    assertThat(found(DistrictPromises::noEventIdIsUsedTwice, QUIET)).isZero();
    assertThat(found(DistrictPromises::noEventIdIsUsedTwice, RESTLESS)).isOne();
  }

  @Test
  void an_archive_that_does_not_hold_is_found() {
    var complaints = new Complaints();
    DistrictPromises.everyArchiveHolds(Map.of("intake", List.of()), complaints);
    assertThat(complaints.findings()).isEmpty();

    DistrictPromises.everyArchiveHolds(
        Map.of("tracking", List.of("case 7 was sealed 2 times")), complaints);
    assertThat(complaints.findings())
        .containsExactly(
            new Finding(
                "every archive holds", null, "tracking: case 7 was sealed 2 times", Harm.WRONG));
  }

  @Test
  void a_wall_that_counts_otherwise_is_found() {
    assertThat(found(DistrictPromises::theWallCountsTheCases, QUIET)).isZero();
    assertThat(found(DistrictPromises::theWallCountsTheCases, RESTLESS)).isEqualTo(2);
  }

  @Test
  void garbage_that_nobody_put_there_is_found() {
    var topic =
        Topic.of(List.of(new ConsumerRecord<>("t", 0, 0, new byte[0], "?".getBytes(UTF_8))));
    var complaints = new Complaints();
    DistrictPromises.onlyTheKnownGarbageIsThere(RESTLESS, topic, Known.NOTHING, complaints);
    assertThat(complaints.findings()).hasSize(2);
    var known = new Known(java.util.Set.of(), java.util.Set.of(), 1);
    DistrictPromises.onlyTheKnownGarbageIsThere(RESTLESS, topic, known, complaints);
    assertThat(complaints.findings()).hasSize(2);
  }

  @Test
  void a_pointing_that_was_refused_and_stands_there_is_found() {
    assertThat(pointed(Outcome.REFUSED, 1)).isOne();
    assertThat(pointed(Outcome.REFUSED, 0)).isZero();
  }

  @Test
  void a_pointing_that_nobody_answered_may_stand_there_once() {
    assertThat(pointed(Outcome.UNKNOWN, 1)).isZero();
    assertThat(pointed(Outcome.UNKNOWN, 2)).isOne();
  }

  private static int pointed(Outcome outcome, int times) {
    var call =
        new Call(
            AnyFile.NINE,
            AnyFile.NINE,
            "resident",
            "point",
            "request.pointed",
            false,
            new java.util.UUID(1, 1),
            null,
            outcome,
            0,
            AnyFile.hash("p"),
            null,
            null,
            null);
    var pointings = new Pointings(History.of(List.of(call)));
    for (int i = 0; i < times; i++) {
      pointings.look(AnyFile.waiting().file());
    }
    var complaints = new Complaints();
    DistrictPromises.eachPointingIsThereOnce(pointings.counts(), complaints);
    return complaints.findings().size();
  }
}
