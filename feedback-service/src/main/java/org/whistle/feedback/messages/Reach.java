package org.whistle.feedback.messages;

import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Reply;

/** Where a parcel goes, or why nowhere now. */
public sealed interface Reach {

  /** There, saying what it says. */
  record At(Parcel parcel, Opened target) implements Reach {}

  /** Nowhere, or not now. */
  record Nowhere(Reply why) implements Reach {}
}
