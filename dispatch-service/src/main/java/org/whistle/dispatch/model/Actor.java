package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * Who moves: a member of staff, seen from the desk where that person sits.
 *
 * @param desk absent for departments, units on call and others who have no desk in the tree
 * @param unit the department or unit, for those who belong to one
 */
public record Actor(String id, @Nullable Desk desk, @Nullable String unit) {

  boolean sitsAt(Desk other) {
    return other.equals(desk);
  }

  Desk seat() {
    if (desk == null) {
      throw new IllegalStateException(id + " has no desk");
    }
    return desk;
  }
}
