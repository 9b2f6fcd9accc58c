package org.whistle.dispatch.model;

/**
 * When somebody is on duty at the desks of one tier.
 *
 * @param place at every desk in this area; empty for the default everywhere
 */
public record Duty(String place, Tier tier, Pattern pattern) {

  /** The patterns that a district uses. */
  public enum Pattern {
    /** Round the clock, night duty included. */
    ALWAYS,
    /** In office hours on working days; what isn't urgent waits for them. */
    OFFICE,
    /** The desk is empty for now. */
    NOBODY
  }

  boolean rules(Desk desk) {
    return tier == desk.tier() && desk.place().startsWith(place);
  }
}
