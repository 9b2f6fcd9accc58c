package org.whistle.feedback.messages.model;

/**
 * Somebody whose turn it is.
 *
 * @param seat area code of a desk, or a unit
 * @param member a staff id
 */
public record OnDuty(String seat, String member, boolean partTime) {}
