package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * How two requests that somebody wants to link are linked already: links make no chains.
 *
 * @param own what the request is linked to
 * @param followed whether others are linked to it
 * @param masters what the wanted master is linked to
 */
public record Bonds(@Nullable Link own, boolean followed, @Nullable Link masters) {
  /** Neither is linked to anything. */
  public static final Bonds NONE = new Bonds(null, false, null);
}
