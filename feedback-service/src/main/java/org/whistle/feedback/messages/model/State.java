package org.whistle.feedback.messages.model;

/** Where a delivery stands. */
public enum State {
  WAITING,
  SENDING,
  RETRYING,
  DELIVERED,
  /** Given up by the machine; a person looks, and sends it again or not. */
  STUCK,
  /** Nobody wants it any more. */
  DROPPED;

  /** Whether it is over, as far as the machine is concerned. */
  public boolean rests() {
    return this == DELIVERED || this == STUCK || this == DROPPED;
  }
}
