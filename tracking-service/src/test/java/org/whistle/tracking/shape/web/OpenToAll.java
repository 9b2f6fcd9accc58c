package org.whistle.tracking.shape.web;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A deliberate violation: public, says to nobody who may call it, and reads tables by itself. */
@RestController
public class OpenToAll {
  private final JdbcTemplate jdbc;

  OpenToAll(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/never-served")
  long count() {
    return jdbc.queryForList("select 1 from cases").size();
  }
}
