package org.whistle.feedback.rates;

import java.util.Map;

/** How places are called, as intake's registry says. */
public interface PlaceNames {

  /** Names by code; those that are known, where the registry doesn't answer. */
  Map<String, String> known();
}
