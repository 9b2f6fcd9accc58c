package org.whistle.feedback.model;

/** Why someone is dissatisfied: the dictionary of causes of bad ratings in the domain notes. */
public enum Cause {
  NOT_SOLVED,
  OVERDUE,
  PASSED_AROUND,
  ATTITUDE,
  UNCLEAR_ANSWER,
  UNREASONABLE_PLAN,
  CAME_BACK,
  BEYOND_DUTY
}
