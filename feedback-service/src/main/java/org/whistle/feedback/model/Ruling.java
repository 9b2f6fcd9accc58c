package org.whistle.feedback.model;

import java.util.Optional;

/**
 * Somebody's decision on a re-do.
 *
 * @param words the reason given
 */
public record Ruling(Colleague by, boolean agreed, Optional<Quote> words) {}
