package org.whistle.feedback.rates;

import java.util.UUID;
import org.whistle.feedback.model.Fact;

/**
 * What this service did itself, which it doesn't hear.
 *
 * @param cycle in which it was done
 */
public record Own(UUID requestId, int cycle, Fact fact) {}
