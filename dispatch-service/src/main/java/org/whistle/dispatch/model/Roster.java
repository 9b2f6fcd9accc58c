package org.whistle.dispatch.model;

import java.util.Comparator;
import java.util.List;

/**
 * The duties in force at one moment.
 *
 * @param officesOpen whether it is office hours of a working day
 */
public record Roster(List<Duty> duties, boolean officesOpen) {

  /**
   * Who is on duty for a request: for a pressing one somebody must be there now; any other may wait
   * for the office hours of a desk that has some.
   */
  public OnDuty forThis(Matter matter) {
    return desk ->
        switch (patternOf(desk)) {
          case ALWAYS -> true;
          case OFFICE -> officesOpen || !matter.pressing();
          case NOBODY -> false;
        };
  }

  private Duty.Pattern patternOf(Desk desk) {
    return duties.stream()
        .filter(duty -> duty.rules(desk))
        .max(Comparator.comparingInt(duty -> duty.place().length()))
        .map(Duty::pattern)
        .orElse(Duty.Pattern.ALWAYS);
  }
}
