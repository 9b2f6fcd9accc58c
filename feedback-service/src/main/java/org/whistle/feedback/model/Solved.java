package org.whistle.feedback.model;

/** Whether the resident calls it solved; a level of satisfaction is another question. */
public enum Solved {
  YES,
  PARTLY,
  NO
}
