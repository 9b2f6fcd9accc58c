package org.whistle.feedback.model;

/** How the resident was asked. */
public enum Channel {
  PHONE,
  DOOR,
  ONLINE,
  /** A text message that was answered. */
  SMS
}
