package org.whistle.intake.places;

import org.jspecify.annotations.Nullable;

/**
 * What was said about where it is; any part may be missing.
 *
 * @param address as the resident wrote it
 * @param grid a grid's or another area's code, for example from a door plate
 */
public record Where(
    @Nullable String address, @Nullable Double lat, @Nullable Double lon, @Nullable String grid) {

  /** Nothing was said. */
  public static final Where UNKNOWN = new Where(null, null, null, null);
}
