package org.whistle.feedback.meetings.model;

/** What a meeting makes of an item. */
public enum Outcome {
  REQUEST,
  TASK,
  ANSWER,
  PUT_OFF
}
