package org.whistle.dispatch.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.dispatch.HearPoll;
import org.whistle.journal.Inbox;

/** Follows the topic of requests. */
@Configuration(proxyBeanMethods = false)
class RequestsFollowed {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, HearPoll hearPoll) {
    return inbox.follow(hearPoll);
  }
}
