package org.whistle.feedback.model;

import java.util.Optional;
import java.util.Set;

/**
 * A member of staff who asks a resident or judges a re-do.
 *
 * @param id staff id
 * @param unit the person's department or unit
 * @param desks the desks that the person works at, empty for visitors and appraisers
 */
public record Colleague(String id, Optional<String> unit, Set<Desk> desks) {}
