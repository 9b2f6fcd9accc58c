package org.whistle.dispatch.model;

import java.util.Locale;

/** Why a request went one tier up. */
public enum Cause {
  ASKED,
  TAKE_MISSED,
  NOBODY_ON_DUTY,
  COMPLAINED_ABOUT;

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
