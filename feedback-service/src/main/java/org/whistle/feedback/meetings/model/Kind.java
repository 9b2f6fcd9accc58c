package org.whistle.feedback.meetings.model;

/** A meeting is for residents' needs, twice a month, or a talk on what is hot. */
public enum Kind {
  NEEDS,
  TALK
}
