package org.whistle.dispatch.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units that whistles called to a request.
 *
 * @param lead the unit that leads and may resolve; of the last whistle
 */
public record Called(List<String> units, @Nullable String lead) {

  /** Nobody was called. */
  public static Called nobody() {
    return new Called(List.of(), null);
  }

  /** Further units beside those called before. */
  public Called and(List<String> more, String newLead) {
    return new Called(Stream.concat(units.stream(), more.stream()).distinct().toList(), newLead);
  }
}
