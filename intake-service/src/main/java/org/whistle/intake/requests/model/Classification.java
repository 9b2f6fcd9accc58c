package org.whistle.intake.requests.model;

import java.util.List;

/**
 * What the rules make of somebody's words.
 *
 * @param kind {@code consult|help|complaint|report|suggestion|praise}
 * @param category four digits
 * @param clock {@code E|U24|N3|N5}
 * @param call numbers to call before anything else: {@code 110|119|120|122}
 */
public record Classification(String kind, String category, String clock, List<String> call) {

  /** What the clock stands for: {@code emergency|urgent|general}. */
  public String urgency() {
    return switch (clock) {
      case "E" -> "emergency";
      case "U24" -> "urgent";
      default -> "general";
    };
  }
}
