package org.whistle.tracking;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** Sweeps as long as the service runs, unless this instance only answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "whistle.sweep.enabled", matchIfMissing = true)
class Loops {
  private static final Duration COUNTED_EVERY = Duration.ofMinutes(1);

  @Bean
  Loop sweepLoop(Sweeper sweeper) {
    return new Loop("whistle-sweeper", sweeper::sweep, sweeper::sleep);
  }

  @Bean
  Loop openClocksLoop(OpenClockGauges gauges) {
    return new Loop("whistle-open-clocks", gauges::count, Rest.of(COUNTED_EVERY));
  }
}
