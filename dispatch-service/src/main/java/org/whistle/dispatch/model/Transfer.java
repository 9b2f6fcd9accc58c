package org.whistle.dispatch.model;

/**
 * From one desk to another that isn't above it, with a slip.
 *
 * @param count how often it changed hands so since a lead was on it, this time included
 */
public record Transfer(Desk from, Desk to, Slip slip, String by, int count) {}
