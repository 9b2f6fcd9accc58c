package org.whistle.gateway.provider;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.whistle.access.SecretFolder;
import org.whistle.gateway.ProviderSettings;

/** The authorization code flow with PKCE, on two paths of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("whistle.provider.issuer")
class ProviderConfiguration {

  /** Asked for when the first person logs in: residents need no provider, and it may be away. */
  @Bean
  ClientRegistrationRepository registrations(ProviderSettings settings, SecretFolder secrets) {
    String secret = secrets.providerSecret();
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings, secret)));
  }

  @Bean
  @Order(0)
  SecurityFilterChain atTheProvider(HttpSecurity http, ProviderLogIn logIn) {
    return http.securityMatcher(ProviderSettings.BEGIN, ProviderSettings.BACK)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2Login(
            it ->
                it.loginPage("/login")
                    .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                    .successHandler(logIn)
                    .failureHandler(logIn)
                    .addObjectPostProcessor(sayingWhenItIsAway(logIn)))
        .build();
  }

  private static ClientRegistration registration(ProviderSettings settings, String secret) {
    URI issuer = Objects.requireNonNull(settings.issuer());
    return ClientRegistrations.fromIssuerLocation(issuer.toString())
        .registrationId(ProviderSettings.REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(secret)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .scope("openid", "profile")
        .redirectUri(settings.back())
        .build();
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayingWhenItIsAway(
      ProviderLogIn logIn) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(logIn);
        return filter;
      }
    };
  }
}
