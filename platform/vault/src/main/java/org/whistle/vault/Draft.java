package org.whistle.vault;

/**
 * A text to keep.
 *
 * @param kind what it is, for example {@code description}
 * @param by a staff id, or {@code resident}
 */
public record Draft(String kind, String by, boolean residentMaySee, String text) {}
