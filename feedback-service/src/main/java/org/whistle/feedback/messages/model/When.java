package org.whistle.feedback.messages.model;

/** Which requests a route is for. */
public enum When {
  ALWAYS,
  /** Urgent ones and emergencies. */
  URGENT;

  boolean fits(boolean urgent) {
    return this == ALWAYS || urgent;
  }
}
