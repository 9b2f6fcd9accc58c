package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.whistle.access.Role;

/** What residents text back passes to feedback, which alone can tell whether it is genuine. */
@DirtiesContext
class InboundTextTest extends DoorTest {

  @Test
  void who_is_told_is_intakes_and_what_was_told_is_feedbacks() {
    get("/api/requests/1/phones", token(Role.STREET));
    assertThat(INTAKE.last().uri().toString()).isEqualTo("/api/requests/1/phones");
    get("/api/requests/1/told", token(Role.STREET));
    assertThat(FEEDBACK.last().uri().toString()).isEqualTo("/api/requests/1/told");
  }

  @Test
  void a_text_that_came_in_needs_no_log_in_and_keeps_its_signature() {
    var text = "{\"phone\":\"19900000000\",\"text\":\"1\"}";
    send(
        call("/api/messages/inbound", null)
            .header("webhook-id", "m1")
            .header("webhook-timestamp", "1795242000")
            .header("webhook-signature", "v1,abc")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text)));
    assertThat(FEEDBACK.last().body()).isEqualTo(text);
    assertThat(FEEDBACK.last().header("webhook-id")).isEqualTo("m1");
    assertThat(FEEDBACK.last().header("webhook-timestamp")).isEqualTo("1795242000");
    assertThat(FEEDBACK.last().header("webhook-signature")).isEqualTo("v1,abc");
    assertThat(get("/api/messages/caught", null).statusCode()).isEqualTo(401);
  }
}
