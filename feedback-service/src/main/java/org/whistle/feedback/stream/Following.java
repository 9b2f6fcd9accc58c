package org.whistle.feedback.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.journal.Inbox;
import org.whistle.journal.Listener;

/** Binds the topic of requests to what this service does with them. */
@Configuration(proxyBeanMethods = false)
class Following {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, Listener followWork) {
    return inbox.follow(followWork);
  }
}
