package org.whistle.gateway.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;

/** {@code GET /health}: 200 when an instance of everything is ready. */
@RestController
class HealthController {

  private final Readiness readiness;

  HealthController(Readiness readiness) {
    this.readiness = readiness;
  }

  /**
   * How a part is.
   *
   * @param instances each one's status by name; absent where there is one alone
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record State(String status, Map<String, String> instances) {
    static State of(Map<String, Boolean> instances) {
      Map<String, String> each = new TreeMap<>();
      if (instances.size() > 1) {
        instances.forEach((name, ready) -> each.put(name, word(ready)));
      }
      return new State(word(instances.containsValue(true)), each);
    }

    static String word(boolean ready) {
      return ready ? "UP" : "DOWN";
    }
  }

  record Health(String status, Map<String, State> services) {}

  @GetMapping("/health")
  @Allow(anyone = true)
  ResponseEntity<Health> health() {
    Map<String, State> services = new TreeMap<>();
    readiness.now().forEach((name, instances) -> services.put(name, State.of(instances)));
    boolean all = services.values().stream().allMatch(state -> state.status().equals("UP"));
    return ResponseEntity.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .body(new Health(State.word(all), services));
  }
}
