package org.whistle.feedback.messages.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of those on duty is told. */
class KeptFromTest {
  private static final Recipient UNIT = Recipient.unit("D06");
  private static final List<OnDuty> ALL =
      List.of(
          new OnDuty("D06", "li", false),
          new OnDuty("D06", "wu", true),
          new OnDuty("D01", "he", false));

  @Test
  void whoever_is_on_duty_there() {
    assertThat(told(false, List.of())).containsExactly("staff:li", "staff:wu");
  }

  @Test
  void nobody_who_works_part_time_where_it_is_restricted_and_nobody_who_is_meant() {
    assertThat(told(true, List.of())).containsExactly("staff:li");
    assertThat(told(true, List.of("staff:li", "unit:U01"))).isEmpty();
  }

  private static List<String> told(boolean restricted, List<String> about) {
    var matter = new Subject.Matter("0106", "general", "990101001001", "东风社区");
    var subject =
        new Subject(new UUID(1, 1), "SQ-1", matter, "unit:D06", new KeptFrom(restricted, about));
    return subject.onDuty(UNIT, ALL).stream().map(Recipient::toString).toList();
  }
}
