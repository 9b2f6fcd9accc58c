package org.whistle.gateway.cards;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.whistle.gateway.GatewaySettings;
import org.whistle.gateway.house.Identities;
import org.whistle.gateway.house.Unanswered;

/** Puts the exchange of cards together. */
@Configuration(proxyBeanMethods = false)
class CardsConfiguration {

  @Bean
  CardFilter cardFilter(
      RestClient.Builder clients,
      Identities identities,
      Unanswered unanswered,
      GatewaySettings settings,
      MeterRegistry meters) {
    return new CardFilter(
        new CardExchange(clients.build(), identities, unanswered),
        settings.limits().wrongCodes(),
        meters);
  }

  // It stands inside Spring Security's chain, and nowhere else.
  @Bean
  FilterRegistrationBean<CardFilter> cardsNotTwice(CardFilter filter) {
    FilterRegistrationBean<CardFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
