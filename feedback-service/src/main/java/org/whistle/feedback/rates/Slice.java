package org.whistle.feedback.rates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a list, after a row. */
public record Slice(@Nullable UUID after, String afterPart, int limit) {}
