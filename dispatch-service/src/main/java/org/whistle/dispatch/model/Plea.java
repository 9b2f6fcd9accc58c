package org.whistle.dispatch.model;

import java.util.UUID;

/**
 * 退单: a unit said that it isn't its duty, once.
 *
 * @param decision the command centre's, which rules on it
 * @param refused it was: the unit must do its part
 */
public record Plea(UUID decision, String reason, String by, boolean refused) {

  Plea turnedDown() {
    return new Plea(decision, reason, by, true);
  }
}
