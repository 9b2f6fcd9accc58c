package org.whistle.feedback.model;

/** Somebody else wrote the matter between load and save. */
public final class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChangedMeanwhile() {
    super("a matter was written by somebody else meanwhile");
  }
}
