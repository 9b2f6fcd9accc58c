package org.whistle.calendar;

import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The one edge of this module: the same rules, calendar and zone in every service. */
@AutoConfiguration
@EnableConfigurationProperties(ClockSettings.class)
class CalendarAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WorkingTime workingTime(ClockSettings settings, Environment environment) {
    WorkCalendar shipped = WorkCalendar.standard();
    return new WorkingTime(
        settings.calendars() == null ? shipped : shipped.and(settings.calendars()),
        OfficeHours.parse(settings.hours()),
        ZoneId.of(environment.getProperty("whistle.zone", "Asia/Shanghai")));
  }

  @Bean
  @ConditionalOnMissingBean
  ClockRules clockRules(ClockSettings settings) {
    return ClockRules.standard().with(settings.limits());
  }

  @Bean
  @ConditionalOnMissingBean
  Promises promises(ClockRules rules, WorkingTime working) {
    return new Promises(rules, working);
  }
}
