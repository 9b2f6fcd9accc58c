package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.chaos.fault.Fault;

class PlanTest {

  @Test
  void the_same_seed_gives_the_same_plan_and_another_seed_another() {
    assertThat(Plan.of(options(300, 7))).isEqualTo(Plan.of(options(300, 7)));
    assertThat(Plan.of(options(300, 7))).isNotEqualTo(Plan.of(options(300, 8)));
  }

  @Test
  void a_hundred_faults_have_every_kind() {
    assertThat(
            Plan.of(options(130, 3)).stream()
                .map(step -> step.fault().getClass().getSimpleName())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Fault.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @Test
  void odd_seeds_hit_second_instances_and_even_ones_have_none() {
    assertThat(Plan.of(options(200, 3))).anyMatch(step -> step.fault().toString().contains("-2"));
    assertThat(Plan.of(options(200, 4))).noneMatch(step -> step.fault().toString().contains("-2,"));
  }

  @Test
  void only_long_plans_have_long_faults() {
    assertThat(Plan.of(options(100, 5))).noneMatch(PlanTest::isLong);
    assertThat(Plan.of(options(1000, 5))).anyMatch(PlanTest::isLong);
  }

  @Test
  void the_command_line_says_what_is_wanted() {
    var options = Options.of(List.of("--faults", "40", "--seed", "9", "--for", "3m", "--resume"));

    assertThat(options).isEqualTo(new Options(40, 9, Duration.ofMinutes(3), true));
    assertThatThrownBy(() -> Options.of(List.of("--seed", "many")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--seed many");
    assertThatThrownBy(() -> Options.of(List.of("--fault", "3")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isLong(Plan.Step step) {
    return step.fault() instanceof Fault.Freeze(var _, var lasting) && lasting.toSeconds() == 30;
  }

  private static Options options(int faults, long seed) {
    return new Options(faults, seed, null, false);
  }
}
