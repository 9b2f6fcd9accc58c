package org.whistle.dispatch.model.routing;

import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a request: never its words.
 *
 * @param place the finest area known
 * @param officeHours whether it was pointed in office hours of a working day
 * @param day on which it was pointed, as {@code 11-21}
 * @param owner the unit whose thing it is about, where that is known
 */
public record Facts(
    String category,
    String kind,
    String urgency,
    boolean restricted,
    String place,
    boolean officeHours,
    String day,
    @Nullable String owner) {}
