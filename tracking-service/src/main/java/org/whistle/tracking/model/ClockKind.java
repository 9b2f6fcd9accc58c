package org.whistle.tracking.model;

import java.util.Locale;
import java.util.Set;

/** The promises that tracking keeps the time of. */
public enum ClockKind {
  TAKE,
  FIRST_CONTACT,
  RESPOND,
  RESOLVE;

  /** The name in events and answers, {@code take|first-contact|respond|resolve}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a wire name. */
  public static ClockKind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whose words could still show that it was kept: the doer's, or the resident's who withdraws. */
  public Set<String> stoppers() {
    return switch (this) {
      case TAKE, FIRST_CONTACT, RESPOND, RESOLVE -> Set.of("dispatch", "intake");
    };
  }
}
