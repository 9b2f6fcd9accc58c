package org.whistle.dispatch.model.routing;

import java.util.Set;

/**
 * What rules may name.
 *
 * @param takenBack categories that the street can't lead in
 */
public record District(Set<String> categories, Set<String> units, Set<String> takenBack) {}
