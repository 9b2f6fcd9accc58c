package org.whistle.gateway.cards;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.access.Caller;
import org.whistle.access.CallerAuthentication;
import org.whistle.access.Role;
import org.whistle.gateway.Tries;
import org.whistle.gateway.house.OnwardPath;
import org.whistle.web.Refusal;

/**
 * Exchanges a card for the identity of the unit that it was sent to, for one check-in. Only a POST
 * acts: whoever opens or previews the link has done nothing.
 */
public final class CardFilter extends OncePerRequestFilter {
  static final String CARD = "Whistle-Card";
  private static final String PATH = "/api/cards/check-in";

  private final CardExchange exchange;
  private final Tries wrong;

  CardFilter(CardExchange exchange, int limit, MeterRegistry meters) {
    this.exchange = exchange;
    // One address may serve a whole office.
    this.wrong = new Tries(limit * 10, "cards", meters);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && request.getRequestURI().equals(PATH)) {
      var meant = use(request);
      OnwardPath.set(request, "/api/whistles/" + meant.whistleId() + "/check-in");
      var unit = new Caller("card", meant.unit(), Set.of(Role.UNIT), null, meant.unit(), null);
      SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(unit)));
    }
    chain.doFilter(request, response);
  }

  private CardExchange.CheckIn use(HttpServletRequest request) {
    var card = request.getHeader(CARD);
    var key = request.getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
    }
    if (card == null || card.isBlank()) {
      throw new Refusal(HttpStatus.NOT_FOUND, "card-unknown");
    }
    wrong.check(request.getRemoteAddr());
    try {
      return exchange.use(card, key);
    } catch (Refusal refusal) {
      if (refusal.slug().equals("card-unknown")) {
        wrong.count(request.getRemoteAddr());
      }
      throw refusal;
    }
  }
}
