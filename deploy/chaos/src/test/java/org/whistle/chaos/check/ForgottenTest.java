package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgottenTest {
  private final Promise everywhere = new WhoIsForgottenIsForgottenEverywhere();

  @Test
  void a_service_that_remembers_who_was_to_be_forgotten_is_found() {
    var file = AnyFile.taken().and("feedback", "forgetting.decided", Map.of("agreed", true));
    assertThat(file.found(everywhere)).hasSize(3);
    file.row("intake.forgotten").row("dispatch.forgotten").row("feedback.forgotten");
    assertThat(file.found(everywhere)).isEmpty();
  }

  @Test
  void a_service_that_forgets_unasked_is_found() {
    var file = AnyFile.taken().and("feedback", "forgetting.decided", Map.of("agreed", false));
    assertThat(file.found(everywhere)).isEmpty();
    assertThat(file.row("dispatch.forgotten").found(everywhere)).hasSize(1);
  }
}
