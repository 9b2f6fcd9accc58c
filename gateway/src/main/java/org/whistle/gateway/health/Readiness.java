package org.whistle.gateway.health;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.gateway.house.Instances;

/**
 * Asks all instances of all services at once whether they are ready; whoever comes within the
 * second hears the same.
 */
@Component
class Readiness {

  private static final Duration GOOD_FOR = Duration.ofMillis(300);
  private static final String GATEWAY = "gateway";

  private final Instances instances;
  private final JdbcClient jdbc;
  private Map<String, Map<String, Boolean>> last = Map.of();
  private long asked;

  Readiness(Instances instances, JdbcClient jdbc) {
    this.instances = instances;
    this.jdbc = jdbc;
  }

  /**
   * Which instance of which part is ready; begun less than a second ago, the time to ask included.
   */
  synchronized Map<String, Map<String, Boolean>> now() {
    if (last.isEmpty() || System.nanoTime() - asked > GOOD_FOR.toNanos()) {
      asked = System.nanoTime();
      last = ask();
    }
    return last;
  }

  private Map<String, Map<String, Boolean>> ask() {
    Map<String, Map<String, Boolean>> states = new TreeMap<>();
    states.put(GATEWAY, Map.of(GATEWAY, databaseAnswers()));
    instances.look().forEach((service, each) -> states.put(service.wire(), each));
    return states;
  }

  private boolean databaseAnswers() {
    try {
      return jdbc.sql("select true").query(Boolean.class).single();
    } catch (DataAccessException e) {
      return false;
    }
  }
}
