package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.WordsRef;

/**
 * What was done, in words for the resident, with the outcome's code and the evidence's ids.
 *
 * @param unproven why there is no evidence, where the category asks for one
 */
public record Answer(
    WordsRef words, String outcome, List<UUID> evidence, @Nullable String unproven) {}
