package org.whistle.catalogue;

/**
 * 权属: whose the things of a category are, in a place: its lamps, its manholes, its lifts.
 *
 * @param place code of an area; empty for the whole district
 */
public record ThingOwner(String category, String place, String unit) {}
