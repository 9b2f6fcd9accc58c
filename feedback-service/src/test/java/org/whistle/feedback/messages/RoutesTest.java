package org.whistle.feedback.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.whistle.feedback.messages.model.Audience;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Matrix;
import org.whistle.feedback.messages.model.Route;
import org.whistle.feedback.messages.model.When;

/** The routes that ship: none forgotten, and each has words in both languages. */
class RoutesTest {
  private final Matrix matrix;

  RoutesTest() throws IOException {
    matrix = RoutingMatrix.read(new ClassPathResource("routes.csv", RoutingMatrix.class));
  }

  @Test
  void every_move_of_every_service_has_a_route_though_it_be_nobody() {
    assertThat(matrix.routes()).isNotEmpty();
  }

  @Test
  void what_is_told_has_words_in_both_languages() {
    for (var route : matrix.routes()) {
      if (route.audience() != Audience.NOBODY) {
        for (var language : new String[] {"zh", "en"}) {
          assertThat(Wording.in(language).line(route.move(), Map.of()))
              .as(route.move() + " in " + language)
              .isNotEqualTo(route.move())
              .doesNotContain("{");
        }
      }
    }
  }

  @Test
  void what_is_pushed_is_found_in_the_product_too() {
    assertThat(matrix.routes())
        .filteredOn(it -> it.audience() != Audience.NOBODY && it.when() == When.ALWAYS)
        .allMatch(it -> it.channels().contains(Channel.IN_PRODUCT));
  }

  @Test
  void a_called_units_web_hook_hears_what_is_asked_of_it() {
    assertThat(matrix.routes())
        .filteredOn(it -> it.channels().contains(Channel.WEB_HOOK))
        .extracting(Route::move)
        .contains("whistle.blown", "whistle.returned", "request.urged", "supervision.ordered");
  }

  @Test
  void only_urgent_warnings_leave_the_house() {
    assertThat(matrix.of("clock.warned", false)).isEmpty();
  }
}
