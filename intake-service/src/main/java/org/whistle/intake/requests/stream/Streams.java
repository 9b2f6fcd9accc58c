package org.whistle.intake.requests.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.calendar.InForce;
import org.whistle.intake.requests.PointAsked;
import org.whistle.intake.requests.PointLinked;
import org.whistle.intake.requests.Requests;
import org.whistle.journal.Inbox;
import org.whistle.journal.Registry;

@Configuration(proxyBeanMethods = false)
class Streams {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(
      Inbox inbox, Requests requests, PointLinked linked, PointAsked asked) {
    return inbox.follow(new FollowRequests(requests, linked, asked));
  }

  /** Calendars and rules are tracking's; new promises go by what it announced last. */
  @Bean
  SmartInitializingSingleton followRegistry(Registry registry, InForce inForce) {
    return () -> registry.follow(inForce::hear);
  }
}
