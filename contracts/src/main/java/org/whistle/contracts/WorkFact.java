package org.whistle.contracts;

/**
 * One line of what was done, in numbers: {@code socket 204 piece}.
 *
 * @param thing code from the table of things, never free text
 * @param measure its unit of measure, from the same table
 */
public record WorkFact(String thing, long number, String measure) {}
