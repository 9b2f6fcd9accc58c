package org.whistle.feedback.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.calendar.InForce;
import org.whistle.feedback.messages.HearWatches;
import org.whistle.feedback.needs.KeepNeeds;
import org.whistle.journal.Inbox;
import org.whistle.journal.Listener;
import org.whistle.journal.Registry;

/** Binds the topic of requests to what this service does with them. */
@Configuration(proxyBeanMethods = false)
class Following {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(
      Inbox inbox, Listener followWork, KeepNeeds needs) {
    return inbox.follow(
        heard -> {
          followWork.hear(heard);
          needs.keep(heard);
        });
  }

  /** Calendars and rules are tracking's, turns are dispatch's; what was announced last counts. */
  @Bean
  SmartInitializingSingleton followRegistry(
      Registry registry, InForce inForce, HearWatches watches) {
    return () ->
        registry.follow(
            (key, json) -> {
              inForce.hear(key, json);
              watches.hear(key, json);
            });
  }
}
