package org.whistle.intake.places;

/**
 * Where it is, as finely as could be found out.
 *
 * @param code 15 digits grid, 12 community, 9 street, 6 the district's own desk
 * @param name in words, no finer than the building
 */
public record Located(String code, String name) {}
