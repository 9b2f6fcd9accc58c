package org.whistle.calendar;

import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The same rules, calendar and zone in every service. */
@AutoConfiguration
@EnableConfigurationProperties(ClockSettings.class)
class CalendarAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InForce inForce(ClockSettings settings, Environment environment) {
    WorkCalendar shipped = WorkCalendar.standard();
    WorkingTime working =
        new WorkingTime(
            settings.calendars() == null ? shipped : shipped.and(settings.calendars()),
            OfficeHours.parse(settings.hours()),
            ZoneId.of(environment.getProperty("whistle.zone", "Asia/Shanghai")));
    return new InForce(RuleSets.standard(), working, settings.limits());
  }

  /**
   * For the zone and the usual hours, which don't change; dates are counted by what is in force.
   */
  @Bean
  @ConditionalOnMissingBean
  WorkingTime workingTime(InForce inForce) {
    return inForce.working();
  }
}
