package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whistle.chaos.fault.Fault;
import org.whistle.chaos.fault.Point;

class GoalsTest {

  @Test
  void a_service_with_a_second_instance_is_back_sooner_than_a_lone_one() {
    assertThat(Goals.of(new Fault.Kill("intake-2"), 2)).isEqualTo(5);
    assertThat(Goals.of(new Fault.KillAt("tracking", Point.IN_THE_SWEEP), 2)).isEqualTo(5);
    assertThat(Goals.of(new Fault.Kill("intake"), 1)).isEqualTo(10);
  }

  @Test
  void what_there_is_one_of_has_the_same_goal_always() {
    assertThat(Goals.of(new Fault.Kill("gateway"), 2)).isEqualTo(10);
    assertThat(Goals.of(new Fault.Kill("postgres"), 2)).isEqualTo(15);
    assertThat(Goals.of(new Fault.Kill("kafka"), 1)).isEqualTo(15);
  }
}
