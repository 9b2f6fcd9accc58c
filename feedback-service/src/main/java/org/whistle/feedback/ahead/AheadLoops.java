package org.whistle.feedback.ahead;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** Looks for what is to be done, from time to time. */
@Configuration(proxyBeanMethods = false)
class AheadLoops {

  @Bean
  Loop lookAhead(ProposeAhead proposing, AheadSettings settings) {
    return new Loop("whistle-ahead", proposing::propose, Rest.of(settings.look()));
  }
}
