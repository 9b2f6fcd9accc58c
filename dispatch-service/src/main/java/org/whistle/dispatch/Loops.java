package org.whistle.dispatch;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** What dispatch looks for by itself. */
@Configuration(proxyBeanMethods = false)
class Loops {

  @Bean
  Loop ladderLoop(LadderRound round) {
    return new Loop("whistle-ladder", round::walk, Rest.of(Duration.ofSeconds(1)));
  }

  @Bean
  Loop watchesLoop(AnnounceWatches watches) {
    return new Loop("whistle-watches", watches::look, Rest.of(Duration.ofSeconds(2)));
  }

  @Bean
  Loop morningLoop(MorningDigest morning) {
    return new Loop("whistle-morning", morning::look, Rest.of(Duration.ofSeconds(10)));
  }
}
