package org.whistle.dispatch.model;

import java.util.Comparator;
import java.util.List;

/**
 * The duties in force at one moment.
 *
 * @param officesOpen whether it is office hours of a working day
 * @param attendance what the rosters of persons add
 */
public record Roster(List<Duty> duties, boolean officesOpen, Attendance attendance) {

  /** Where no persons are known. */
  Roster(List<Duty> duties, boolean officesOpen) {
    this(duties, officesOpen, Attendance.UNTOLD);
  }

  /**
   * Who is on duty for a request: for a pressing one somebody must be there now; any other may wait
   * for the office hours of a desk that has some. A person's turn mans a desk at any hour, leave of
   * all its people empties it, where turns are kept nobody is there at night without one, and
   * nobody's desk gets what complains of him.
   */
  public OnDuty forThis(Matter matter) {
    return desk -> !matter.means(desk) && isManned(desk, !matter.pressing());
  }

  private boolean isManned(Desk desk, boolean mayWait) {
    boolean there = !attendance.left().contains(desk.place());
    return attendance.manned().contains(desk.place())
        || switch (patternOf(desk)) {
          case ALWAYS ->
              there && (officesOpen || mayWait || !attendance.rostered().contains(desk.place()));
          case OFFICE -> officesOpen ? there : mayWait;
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
