package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.WordsRef;

/**
 * What a street blows.
 *
 * @param kind {@code general|urgent|enforcement|emergency}
 * @param units called beside the lead; may name it again
 */
public record Call(
    UUID id, String kind, String lead, List<String> units, @Nullable WordsRef words) {}
