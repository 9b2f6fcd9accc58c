package org.whistle.feedback.rates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** What figures need from time to time. */
@Configuration(proxyBeanMethods = false)
class RateLoops {

  @Bean
  Loop foldCells(CellFolding folding, RateSettings settings) {
    return new Loop("whistle-fold", folding::next, Rest.of(settings.fold()));
  }

  @Bean
  Loop freezeMonths(FreezeMonth freezing, RateSettings settings) {
    return new Loop("whistle-freeze", freezing::freezeDue, Rest.of(settings.freeze()));
  }
}
