package org.whistle.feedback.meetings.model;

import org.whistle.feedback.needs.model.Need;

/** Why something is on the agenda; what comes first is spoken of first. */
public enum Source {
  /** Put off by the last meeting. */
  CARRIED,
  /** Raised by people, before the meeting or in it. */
  RAISED,
  /** Many want it. */
  COLLECTIVE,
  /** It stands still. */
  PAUSED,
  /** Said in a group, and not yet done. */
  CHAT,
  /** Noted on patrol. */
  PATROL,
  /** Any other open need. */
  NEED;

  static Source of(Need need) {
    if (need.others() > 0) {
      return COLLECTIVE;
    }
    if (need.isPaused()) {
      return PAUSED;
    }
    return switch (need.channel()) {
      case "group" -> CHAT;
      case "patrol" -> PATROL;
      default -> NEED;
    };
  }
}
