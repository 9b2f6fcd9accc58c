package org.whistle.feedback.rates;

/** Lines of one cell become one. */
public interface CellFolding {

  /** Folds some; true when there may be more. */
  boolean next();
}
