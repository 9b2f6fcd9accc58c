package org.whistle.feedback.meetings.model;

import java.util.Locale;

/** Why something about a meeting can't be done. */
public enum Why {
  MEETING_NOT_HELD,
  MEETING_HELD,
  MEETING_OVER,
  ITEMS_UNDECIDED,
  ITEM_DECIDED,
  ITEM_NOT_A_TASK,
  TASK_DONE,
  DUE_IN_THE_PAST;

  /** The name of the problem that people read. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
