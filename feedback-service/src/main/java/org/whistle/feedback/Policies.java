package org.whistle.feedback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.model.ContactPolicy;

/** The rules that settings make. */
@Configuration(proxyBeanMethods = false)
class Policies {

  @Bean
  ContactPolicy contactPolicy(FeedbackSettings settings, WorkingTime working) {
    return new ContactPolicy(settings.tries(), settings.days(), working.zone());
  }
}
