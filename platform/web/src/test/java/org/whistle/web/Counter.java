package org.whistle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/** A small service to try the door's manners on: it counts. */
@SpringBootApplication
@RestController
class Counter {

  record Step(@Min(1) int by, @Nullable Integer millis) {}

  private final JdbcClient jdbc;

  Counter(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql("create table if not exists steps (by int)").update();
  }

  @Allow(anyone = true)
  @PostMapping("/api/steps")
  ResponseEntity<byte[]> step(@Valid @RequestBody Step step, Once once) {
    return once.answer(
        HttpStatus.CREATED,
        () -> {
          jdbc.sql("insert into steps values (?)").param(step.by()).update();
          jdbc.sql("select pg_sleep(?)").param(seconds(step)).query((_, _) -> 0).single();
          if (step.by() == 13) {
            throw Refusal.conflict("already-taken", "王网格员").with("holder", "grid-worker");
          }
          return Map.of("id", UUID.randomUUID());
        });
  }

  @Allow(Role.COMMAND)
  @GetMapping("/api/steps/{id}")
  Caller who(@PathVariable UUID id, Caller caller) {
    return caller;
  }

  @GetMapping("/api/unmarked")
  String unmarked() {
    return "nobody was allowed here";
  }

  @Allow(anyone = true)
  @GetMapping("/api/broken")
  String broken() {
    throw new IllegalStateException("a bug");
  }

  private static double seconds(Step step) {
    return step.millis() == null ? 0 : step.millis() / 1000.0;
  }
}
