package org.whistle.gateway.health;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.gateway.house.Service;
import org.whistle.gateway.house.Services;

/**
 * Asks all services at once whether they are ready; whoever comes within the second hears the same.
 */
@Component
class Readiness {

  private static final Duration GOOD_FOR = Duration.ofMillis(300);
  private static final Duration WITHIN = Duration.ofMillis(900);

  private final Services services;
  private final HttpClient http;
  private final JdbcClient jdbc;
  private Map<String, Boolean> last = Map.of();
  private long asked;

  Readiness(Services services, HttpClient http, JdbcClient jdbc) {
    this.services = services;
    this.http = http;
    this.jdbc = jdbc;
  }

  /** Who is ready; begun less than a second ago, the time to ask included. */
  synchronized Map<String, Boolean> now() {
    if (last.isEmpty() || System.nanoTime() - asked > GOOD_FOR.toNanos()) {
      asked = System.nanoTime();
      last = ask();
    }
    return last;
  }

  private Map<String, Boolean> ask() {
    Map<Service, CompletableFuture<Boolean>> questions = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      questions.put(service, ready(service));
    }
    Map<String, Boolean> states = new HashMap<>();
    states.put("gateway", databaseAnswers());
    questions.forEach((service, answer) -> states.put(service.wire(), answer.join()));
    return Map.copyOf(states);
  }

  private CompletableFuture<Boolean> ready(Service service) {
    HttpRequest question =
        HttpRequest.newBuilder(services.address(service).resolve("/actuator/health/readiness"))
            .timeout(WITHIN)
            .build();
    return http.sendAsync(question, HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> failure == null && answer.statusCode() == 200);
  }

  private boolean databaseAnswers() {
    try {
      return jdbc.sql("select true").query(Boolean.class).single();
    } catch (DataAccessException e) {
      return false;
    }
  }
}
