package org.whistle.feedback;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** Looks again and again for postings whose time is over. */
@Configuration(proxyBeanMethods = false)
class PostingLoop {
  private static final Duration REST = Duration.ofSeconds(5);

  @Bean
  Loop postingsLoop(EndPostings postings) {
    return new Loop("whistle-postings", postings::next, Rest.of(REST));
  }
}
