package org.whistle.feedback.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become a request although nobody pointed it.
 *
 * @param channel {@code meeting|proactive}
 * @param origin what it came of
 * @param parent the request that it continues
 * @param words what is to be done
 */
public record Wanted(
    String place,
    String category,
    String channel,
    UUID origin,
    @Nullable UUID parent,
    String words) {}
