package org.whistle.feedback.messages.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
  private static final Matrix MATRIX =
      Matrix.read(
          List.of(
              "# version 7",
              "move,audience,when,channels",
              "whistle.blown,units,always,in-product web-hook",
              "clock.warned,holder,urgent,wecom",
              "contact.made,nobody,always,"));

  @Test
  void a_table_knows_its_version_and_its_routes() {
    assertThat(MATRIX.version()).isEqualTo("7");
    assertThat(MATRIX.of("whistle.blown", false))
        .containsExactly(
            new Route(
                "whistle.blown",
                Audience.UNITS,
                When.ALWAYS,
                Set.of(Channel.IN_PRODUCT, Channel.WEB_HOOK)));
  }

  @Test
  void only_urgent_warnings_push() {
    assertThat(MATRIX.of("clock.warned", false)).isEmpty();
    assertThat(MATRIX.of("clock.warned", true)).hasSize(1);
  }

  @Test
  void nobody_is_told_of_a_move_that_is_for_nobody() {
    assertThat(MATRIX.of("contact.made", true)).isEmpty();
  }

  @Test
  void a_move_without_a_route_is_refused() {
    var moves = Set.of("whistle.blown", "clock.warned", "contact.made", "request.taken");

    assertThatThrownBy(() -> MATRIX.covering(moves)).hasMessageContaining("[request.taken]");
  }

  @Test
  void a_route_without_a_move_is_refused() {
    assertThatThrownBy(() -> MATRIX.covering(Set.of("whistle.blown", "clock.warned")))
        .hasMessageContaining("[contact.made]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whistle.blown,units,always,",
        "whistle.blown,nobody,always,sms",
        "whistle.blown,everybody,always,sms",
        "whistle.blown,units,never,sms",
        "whistle.blown,units,always,pigeon",
        "whistle.blown"
      })
  void a_line_that_says_nothing_sensible_is_refused(String line) {
    assertThatThrownBy(() -> Matrix.read(List.of("# version 1", "header", line)))
        .hasMessage("Not a route: " + line);
  }
}
