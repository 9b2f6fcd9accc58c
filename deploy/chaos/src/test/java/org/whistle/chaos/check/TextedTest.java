package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextedTest {
  private final Promise once = new EachStageIsTextedOnce();

  @Test
  void who_left_a_phone_and_was_not_texted_is_found() {
    assertThat(pointed().found(once)).hasSize(1);
    assertThat(received().found(once)).isEmpty();
    assertThat(received().and("dispatch", "request.resolved", Map.of()).found(once)).hasSize(1);
  }

  @Test
  void a_stage_that_was_texted_twice_or_a_fourth_text_is_found() {
    var twice = received().row("feedback.texts", "recipient", "resident", "once", "received");
    assertThat(twice.found(once)).hasSize(1);
    var more = received();
    for (var stage : List.of("changed", "answered", "greeted")) {
      more.row("feedback.texts", "recipient", "resident", "once", stage);
    }
    assertThat(more.found(once)).anyMatch(it -> it.contains("unasked 4 times"));
  }

  @Test
  void nobody_is_texted_who_left_no_phone() {
    var file = AnyFile.waiting().row("feedback.texts", "recipient", "resident", "once", "received");
    assertThat(file.found(once)).hasSize(2);
  }

  private static AnyFile pointed() {
    return new AnyFile().and("intake", "request.pointed", Map.of("contacts", List.of("own")));
  }

  private static AnyFile received() {
    return pointed().row("feedback.texts", "recipient", "resident", "once", "received");
  }
}
