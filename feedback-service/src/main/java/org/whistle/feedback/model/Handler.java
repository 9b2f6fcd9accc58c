package org.whistle.feedback.model;

import java.util.Optional;

/**
 * Who dealt with it, and so may neither ask the resident nor judge a re-do.
 *
 * @param by staff id
 * @param unit the department or unit behind the person, where there is one
 */
public record Handler(String by, Optional<String> unit, Desk desk) {

  /** Whether a person is the handler, or stands too near: the same unit or the same desk. */
  boolean isOrSharesDeskWith(Colleague person) {
    return by.equals(person.id())
        || (unit.isPresent() && unit.equals(person.unit()))
        || person.desks().contains(desk);
  }
}
