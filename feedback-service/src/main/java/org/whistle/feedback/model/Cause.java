package org.whistle.feedback.model;

/**
 * Why someone is dissatisfied, from the district's list.
 *
 * @param code as events and the API spell it, for example {@code came-back}
 */
public record Cause(String code) {}
