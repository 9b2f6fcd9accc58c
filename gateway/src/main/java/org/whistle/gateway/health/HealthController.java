package org.whistle.gateway.health;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;

/** {@code GET /health}: 200 when everything is ready. */
@RestController
class HealthController {

  private final Readiness readiness;

  HealthController(Readiness readiness) {
    this.readiness = readiness;
  }

  record State(String status) {
    static State of(boolean up) {
      return new State(up ? "UP" : "DOWN");
    }
  }

  record Health(String status, Map<String, State> services) {}

  @GetMapping("/health")
  @Allow(anyone = true)
  ResponseEntity<Health> health() {
    Map<String, Boolean> states = readiness.now();
    boolean all = states.values().stream().allMatch(up -> up);
    Map<String, State> services = new TreeMap<>();
    states.forEach((name, up) -> services.put(name, State.of(up)));
    return ResponseEntity.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .body(new Health(State.of(all).status(), services));
  }
}
