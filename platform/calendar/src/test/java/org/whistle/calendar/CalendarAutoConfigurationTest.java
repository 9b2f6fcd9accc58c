package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarAutoConfigurationTest {
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(CalendarAutoConfiguration.class));

  @Test
  void a_service_gets_the_default_rules_by_having_the_jar() {
    context.run(
        started ->
            assertThat(started.getBean(InForce.class).rules()).isEqualTo(RuleSets.standard()));
  }

  @Test
  void settings_reach_rules_hours_and_zone() {
    context
        .withPropertyValues(
            "whistle.clocks.limits[take.urgent.later]=3s",
            "whistle.clocks.hours=09:00-17:00",
            "whistle.zone=Asia/Urumqi")
        .run(
            started -> {
              assertThat(
                      started.getBean(InForce.class).rulesFor(Instant.EPOCH).take("urgent", true))
                  .contains(new Limit.Continuous(Duration.ofSeconds(3)));
              WorkingTime working = started.getBean(WorkingTime.class);
              assertThat(working.hours().length()).isEqualTo(Duration.ofHours(8));
              assertThat(working.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
            });
  }
}
