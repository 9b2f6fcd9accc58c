package org.whistle.intake.requests.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.calendar.InForce;
import org.whistle.journal.Inbox;
import org.whistle.journal.Registry;

@Configuration(proxyBeanMethods = false)
class Streams {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, FollowRequests follow) {
    return inbox.follow(follow);
  }

  /** Calendars and rules are tracking's; new promises go by what it announced last. */
  @Bean
  SmartInitializingSingleton followRegistry(Registry registry, InForce inForce) {
    return () -> registry.follow(inForce::hear);
  }
}
