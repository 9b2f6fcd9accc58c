package org.whistle.feedback.shape.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A deliberate violation: public, says to nobody who may call it, and reads tables by itself. */
@RestController
public class OpenToAll {
  private final JdbcClient jdbc;

  OpenToAll(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/never-served")
  long count() {
    return jdbc.sql("select count(*) from matters").query(Long.class).single();
  }
}
