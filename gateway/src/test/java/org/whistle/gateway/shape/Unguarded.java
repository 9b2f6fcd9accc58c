package org.whistle.gateway.shape;

import java.net.http.HttpClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A deliberate violation: says nobody may call, reads the database and calls a service by itself.
 */
@RestController
class Unguarded {

  record Reach(JdbcClient jdbc, HttpClient http) {}

  @GetMapping("/api/unguarded")
  String all(Reach reach) {
    return reach.toString();
  }
}
