package org.whistle.gateway.residents;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.access.Caller;
import org.whistle.access.CallerAuthentication;
import org.whistle.gateway.Tries;
import org.whistle.gateway.house.OnwardPath;
import org.whistle.web.Refusal;

/**
 * Exchanges a number and its query code for an identity for that one request. What passes on has
 * the request's id in the place of the number, and no code.
 */
public final class ResidentFilter extends OncePerRequestFilter {

  private static final Pattern OWN_REQUEST =
      Pattern.compile(
          "/api/requests/([^/]+)((?:/withdraw|/amend|/words|/answers|/comments|/rating|/redo|/visit-time"
              + "|/phones|/told|/forgetting|/holder(?:/portrait)?"
              + "|/attachments(?:/[0-9a-f-]{36})?)?)");

  private final Exchange exchange;
  private final Tries wrongForNumber;
  private final Tries wrongFromAddress;

  ResidentFilter(Exchange exchange, int limit, MeterRegistry meters) {
    this.exchange = exchange;
    this.wrongForNumber = new Tries(limit, "codes", meters);
    // One address may serve a whole building; one that walks through numbers is stopped all the
    // same.
    this.wrongFromAddress = new Tries(limit * 10, "codes", meters);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher path = OWN_REQUEST.matcher(request.getRequestURI());
    String code = request.getParameter("code");
    if (code != null && path.matches()) {
      UUID id = exchange(path.group(1), code, request.getRemoteAddr());
      OnwardPath.set(request, "/api/requests/" + id + path.group(2));
      SecurityContextHolder.setContext(
          new SecurityContextImpl(new CallerAuthentication(Caller.residentOf(id))));
    }
    chain.doFilter(request, response);
  }

  private UUID exchange(String number, String code, String address) {
    String here = address + " " + number;
    wrongForNumber.check(here);
    wrongFromAddress.check(address);
    try {
      return exchange.requestOf(number, code);
    } catch (Refusal refusal) {
      if (refusal.status().is4xxClientError()) {
        wrongForNumber.count(here);
        wrongFromAddress.count(address);
      }
      throw refusal;
    }
  }
}
