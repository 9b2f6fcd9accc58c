package org.whistle.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.catalogue.Responsibilities;

/** What dispatch knows of the district. */
@Configuration(proxyBeanMethods = false)
class Known {

  @Bean
  Responsibilities responsibilities() {
    return new Responsibilities();
  }
}
