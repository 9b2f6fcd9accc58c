package org.whistle.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.whistle.gateway.accounts.Accounts;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.gateway.cards.CardFilter;
import org.whistle.gateway.pages.MapBase;
import org.whistle.gateway.residents.ResidentFilter;
import org.whistle.gateway.sessions.FormLogIn;
import org.whistle.gateway.sessions.KeyFilter;
import org.whistle.gateway.sessions.LogIn;
import org.whistle.gateway.sessions.LogInTraces;
import org.whistle.gateway.sessions.Presented;
import org.whistle.gateway.sessions.RefusalFilter;
import org.whistle.gateway.sessions.TokenFilter;
import org.whistle.web.Refusal;

/** Spring Security at the door: who may pass without a token, and what protects the pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Nobody else's but the map's, where an operator has one. */
  private static final String PAGES_ONLY =
      "default-src 'self'; img-src 'self' data: blob: MAP; connect-src 'self' MAP;"
          + " style-src 'self' 'unsafe-inline'; worker-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  AuthenticationManager passwords(
      Accounts accounts,
      PasswordEncoder encoder,
      GatewaySettings settings,
      ProviderSettings elsewhere,
      MeterRegistry meters,
      LogInTraces traces) {
    if (!elsewhere.takesPasswords()) {
      return attempt -> {
        throw new Refusal(HttpStatus.FORBIDDEN, "passwords-off");
      };
    }
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
    provider.setPasswordEncoder(encoder);
    return new ProviderManager(
        new LogIn(provider, settings.limits().wrongPasswords(), meters, traces));
  }

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      AuthenticationManager passwords,
      Tokens tokens,
      FormLogIn form,
      ResidentFilter resident,
      CardFilter card,
      KeyFilter systems,
      MapBase map,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
    csrf.setCookieCustomizer(c -> c.sameSite("Strict").httpOnly(true));
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authenticationManager(passwords)
        .httpBasic(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(
            c ->
                c.csrfTokenRepository(csrf)
                    .requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
        .headers(headers -> protectPages(headers, map))
        .formLogin(f -> f.loginPage("/login").permitAll().successHandler(form).failureHandler(form))
        .logout(l -> l.logoutUrl("/logout").addLogoutHandler(form).logoutSuccessHandler(form))
        .addFilterBefore(new RefusalFilter(), CsrfFilter.class)
        .addFilterBefore(new TokenFilter(tokens), LogoutFilter.class)
        .addFilterBefore(systems, LogoutFilter.class)
        .addFilterBefore(resident, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(card, UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(SecurityConfiguration::whoMayPass)
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                        (request, response, failure) ->
                            problems.resolveException(request, response, null, failure))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            problems.resolveException(request, response, null, failure)));
    return http.build();
  }

  /** A port of its own that measurements may have: who reaches it is for the network to say. */
  @Bean
  @Order(1)
  SecurityFilterChain measurements(HttpSecurity http, Environment here) {
    return http.securityMatcher(request -> isApart(request.getLocalPort(), here))
        .authorizeHttpRequests(to -> to.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean isApart(int port, Environment here) {
    return port == here.getProperty("local.management.port", Integer.class, 0)
        && port != here.getProperty("local.server.port", Integer.class, 0);
  }

  private static void whoMayPass(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/requests", "/api/tokens", "/api/cards/look")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/requests/look", "/api/rating-links/*")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/phone-codes", "/api/phone-codes/open")
        .permitAll()
        // Signed by the gateway for text messages, which feedback checks.
        .requestMatchers(HttpMethod.POST, "/api/messages/inbound")
        .permitAll()
        .requestMatchers(
            HttpMethod.GET, "/api/session", "/api/rating-reasons", "/api/meetings/published")
        .permitAll()
        // Where things are, so that a resident can say it.
        .requestMatchers(HttpMethod.GET, "/api/places", "/api/buildings", "/api/map")
        .permitAll()
        .requestMatchers("/api/**")
        .authenticated()
        .requestMatchers(SecurityConfiguration::fromThisMachine)
        .permitAll()
        .requestMatchers("/actuator/**")
        .denyAll()
        .anyRequest()
        .permitAll();
  }

  private static void protectPages(HeadersConfigurer<HttpSecurity> headers, MapBase map) {
    var policy = PAGES_ONLY.replace(" MAP", map.hosts().isEmpty() ? "" : " " + map.hosts());
    headers
        .contentSecurityPolicy(c -> c.policyDirectives(policy))
        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            p -> p.policy("geolocation=(self), camera=(self), microphone=(self)"));
  }

  // Only what a browser adds by itself, the cookie, can be used behind its owner's back.
  private static boolean couldBeForged(HttpServletRequest request) {
    boolean write = !READS.contains(request.getMethod());
    boolean logIn = request.getRequestURI().equals("/login");
    boolean byCookie = Presented.bearer(request) == null && Presented.session(request) != null;
    return write && (logIn || byCookie);
  }

  private static boolean fromThisMachine(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/")
        && (request.getRemoteAddr().equals("127.0.0.1")
            || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1"));
  }
}
