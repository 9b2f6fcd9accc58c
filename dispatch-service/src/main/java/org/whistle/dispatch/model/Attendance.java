package org.whistle.dispatch.model;

import java.util.Set;

/**
 * Whom the rosters of persons say to be there at one moment, by the places of their desks.
 *
 * @param manned desks where somebody's turn it is now
 * @param left desks all of whose people are away, with nobody standing in
 * @param rostered desks that keep a roster, which has begun and not run out: out of office hours
 *     only a turn mans them
 */
public record Attendance(Set<String> manned, Set<String> left, Set<String> rostered) {
  /** No person's roster says anything. */
  public static final Attendance UNTOLD = new Attendance(Set.of(), Set.of(), Set.of());
}
