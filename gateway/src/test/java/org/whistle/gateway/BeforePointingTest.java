package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DirtiesContext
@TestPropertySource(properties = "whistle.gateway.limits.points=3")
class BeforePointingTest extends DoorTest {

  @Test
  void anyone_may_look_a_few_times_for_each_pointing_and_see_where_things_are() {
    for (int i = 0; i < 15; i++) {
      assertThat(post("/api/requests/look", "{}", null).statusCode()).isEqualTo(200);
    }
    problem(post("/api/requests/look", "{}", null), 429, "too-many-calls");
    assertThat(get("/api/places?tier=community", null).statusCode()).isEqualTo(200);
    assertThat(get("/api/buildings?community=990101001001", null).statusCode()).isEqualTo(200);
    problem(post("/api/places", "[]", null), 401, "not-logged-in");
  }

  @Test
  void one_time_codes_are_asked_for_and_tried_by_anyone_but_not_without_end() {
    for (int i = 0; i < 10; i++) {
      assertThat(post("/api/phone-codes", "{}", null).statusCode()).isEqualTo(200);
      assertThat(post("/api/phone-codes/open", "{}", null).statusCode()).isEqualTo(200);
    }
    assertThat(FEEDBACK.last().uri().getPath()).isEqualTo("/api/phone-codes");
    assertThat(INTAKE.last().uri().getPath()).isEqualTo("/api/phone-codes/open");
    problem(post("/api/phone-codes/open", "{}", null), 429, "too-many-calls");
  }
}
