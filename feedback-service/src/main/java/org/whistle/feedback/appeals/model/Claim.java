package org.whistle.feedback.appeals.model;

import java.time.Instant;
import java.util.UUID;
import org.whistle.feedback.model.Quote;

/**
 * What an appeal says.
 *
 * @param part {@code case}, or {@code answer:} with the rating's id
 * @param reason of the managed list
 * @param evidence a picture, an answer or a rating of the same request
 */
public record Claim(
    UUID id,
    UUID requestId,
    String part,
    String reason,
    UUID evidence,
    String by,
    Quote words,
    Instant at) {}
