package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * From one desk to the next tier's, with a slip.
 *
 * @param by who passed it; absent when the clock or the roster did
 */
public record Passing(Desk from, Desk to, Cause cause, Slip slip, @Nullable String by) {}
