package org.whistle.feedback.rates.model;

import java.util.UUID;

/**
 * What one respondent said.
 *
 * @param by the visitor's staff id, or {@code resident}
 * @param solved {@code yes|partly|no}
 * @param level 5 very satisfied … 1 very dissatisfied; 0 where only a re-do was asked for
 */
public record Answer(UUID id, int cycle, String by, String solved, int level) {
  static final int SATISFIED = 4;
  static final int BASICALLY_SATISFIED = 3;

  boolean saysYes() {
    return solved.equals("yes");
  }
}
