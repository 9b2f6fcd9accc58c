package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {

  @Test
  void orders_and_stages_follow_from_the_state() {
    assertThat(Lives.inEveryState().stream().map(life -> Standing.of(life.state())))
        .containsExactly(
            new Standing("pointed", "file"),
            new Standing("taken", "assign"),
            new Standing("taken", "answer"),
            new Standing("taken", "investigate"),
            new Standing("taken", "investigate"),
            new Standing("resolved", "answer"),
            new Standing("pointed", "answer"),
            new Standing("taken", "answer"),
            new Standing("taken", "investigate"),
            new Standing("rated", "archive"));
  }

  @Test
  void a_life_that_nobody_rated_ends_where_it_was() {
    assertThat(order("withdrawn")).isEqualTo("pointed");
    assertThat(order("no-contact")).isEqualTo("resolved");
    assertThat(order("redo-refused")).isEqualTo("rated");
  }

  private static String order(String outcome) {
    return Standing.of(new Archived(Holding.first(Lives.AT_GRID), outcome)).order();
  }
}
