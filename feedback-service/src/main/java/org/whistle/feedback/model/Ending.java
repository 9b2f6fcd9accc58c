package org.whistle.feedback.model;

/** How a matter came to be settled. */
public enum Ending {
  SOLVED,
  REDO_REFUSED,
  /** Nobody could be reached; never counted as satisfied. */
  NO_CONTACT,
  WITHDRAWN,
  PRAISE,
  DECLINED
}
