package org.whistle.feedback.messages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** What messages look for by themselves. */
@Configuration(proxyBeanMethods = false)
class Loops {

  @Bean
  Loop messagesLoop(SendDue due, MessageSettings settings) {
    return new Loop("whistle-messages", due::next, Rest.of(settings.sending().every()));
  }
}
