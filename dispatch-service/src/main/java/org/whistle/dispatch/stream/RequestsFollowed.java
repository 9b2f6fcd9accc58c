package org.whistle.dispatch.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.HearPoll;
import org.whistle.journal.Inbox;
import org.whistle.journal.Registry;

/** Follows the topic of requests. */
@Configuration(proxyBeanMethods = false)
class RequestsFollowed {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, HearPoll hearPoll) {
    return inbox.follow(hearPoll);
  }

  /** Calendars and rules are tracking's; new promises go by what it announced last. */
  @Bean
  SmartInitializingSingleton followRegistry(Registry registry, InForce inForce) {
    return () -> registry.follow(inForce::hear);
  }
}
