package org.whistle.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who is to do a task.
 *
 * @param kind {@code desk|unit|person}
 * @param code an area's, a unit's, or a staff id
 * @param place area code of the desk, a person's own included; absent for units
 */
public record TaskDoer(String kind, String code, @Nullable String place) {}
