package org.whistle.tracking;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;

/** Sweeps as long as the service runs, unless this instance only answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "whistle.sweep.enabled", matchIfMissing = true)
class Loops {

  @Bean
  Loop sweepLoop(Sweeper sweeper) {
    return new Loop("whistle-sweeper", sweeper::sweep, sweeper::sleep);
  }
}
