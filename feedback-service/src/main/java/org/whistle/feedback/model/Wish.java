package org.whistle.feedback.model;

import java.util.UUID;

/**
 * Something more that somebody would like, said when asked: a request of its own.
 *
 * @param requestId of the request that intake points for it
 * @param neighbour said by somebody else than who pointed the first
 */
public record Wish(UUID requestId, boolean neighbour, Quote words) {}
