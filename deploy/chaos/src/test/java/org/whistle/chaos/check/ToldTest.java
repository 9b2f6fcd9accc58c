package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldTest {
  private final Promise told = new EachMoveIsToldOnce();

  @Test
  void a_unit_that_is_not_told_or_told_twice_is_found() {
    var file = anyKnown();
    var blown =
        file.says(
            "dispatch",
            "whistle.blown",
            Map.of("whistleId", "w", "place", "990101001", "units", List.of("D06", "U05")));
    delivery(file, blown, "unit:D06");
    assertThat(file.found(told)).singleElement().asString().contains("U05");
    delivery(file, blown, "unit:U05");
    assertThat(file.found(told)).isEmpty();
    delivery(file, blown, "unit:U05");
    assertThat(file.found(told)).singleElement().asString().contains("twice");
  }

  @Test
  void a_unit_that_is_out_is_told_of_that_and_of_nothing_after_it() {
    var file = anyKnown();
    var blown =
        file.says(
            "dispatch",
            "whistle.blown",
            Map.of("whistleId", "w", "place", "990101001", "units", List.of("D06")));
    delivery(file, blown, "unit:D06");
    var out = file.says("dispatch", "whistle.released", Map.of("whistleId", "w", "unit", "D06"));
    delivery(file, out, "unit:D06");
    var gone = file.says("dispatch", "request.withdrawn", Map.of());
    delivery(file, gone, "community:990101001001");
    assertThat(file.found(told)).isEmpty();
    delivery(file, gone, "unit:D06");
    assertThat(file.found(told)).hasSize(1);
  }

  @Test
  void what_nobody_is_to_be_told_and_what_nobody_said_is_found() {
    var file = anyKnown();
    delivery(file, file.last("intake"), "street:990101001");
    file.row(
        "feedback.deliveries",
        "event_id",
        "nobody's",
        "move",
        "redo.asked",
        "recipient",
        "street:990101001",
        "channel",
        "in-product");
    assertThat(file.found(told)).hasSize(2);
  }

  @Test
  void help_that_came_and_is_not_written_down_is_found() {
    var helps = new HelpsStandWhereDispatchSaid();
    var file = AnyFile.taken().and("dispatch", "help.called", Map.of("helpId", "h"));
    assertThat(file.found(helps)).hasSize(1);
    file.row("dispatch.helps", "id", "h");
    assertThat(file.found(helps)).isEmpty();
    file.and("dispatch", "help.came", Map.of("helpId", "h"));
    assertThat(file.found(helps)).hasSize(1);
  }

  @Test
  void a_service_that_does_not_know_whom_it_means_is_found() {
    var means = new WhomItMeansIsKnownAlike();
    var file = anyKnown();
    assertThat(file.found(means)).isEmpty();
    file.and("dispatch", "complaint.marked", Map.of("about", List.of("staff:li", "unit:U06")));
    assertThat(file.found(means)).hasSize(3);
    for (var table : List.of("dispatch.handlings", "feedback.matters", "feedback.told")) {
      file.set(table, "about", "staff:li unit:U06");
    }
    assertThat(file.found(means)).isEmpty();
  }

  private static AnyFile anyKnown() {
    var file =
        AnyFile.taken().row("feedback.told", "about", null).set("feedback.told", "about", null);
    file.says("dispatch", "request.assigned", Map.of("tier", "community", "place", "990101001001"));
    return delivery(file, file.last("dispatch"), "community:990101001001");
  }

  private static AnyFile delivery(AnyFile file, Said of, String recipient) {
    return file.row(
        "feedback.deliveries",
        "event_id",
        of.eventId(),
        "move",
        of.type(),
        "recipient",
        recipient,
        "channel",
        "in-product");
  }
}
