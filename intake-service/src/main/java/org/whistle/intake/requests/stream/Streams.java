package org.whistle.intake.requests.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.intake.requests.Requests;
import org.whistle.journal.Inbox;

@Configuration(proxyBeanMethods = false)
class Streams {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, Requests requests) {
    return inbox.follow(new FollowRequests(requests));
  }
}
