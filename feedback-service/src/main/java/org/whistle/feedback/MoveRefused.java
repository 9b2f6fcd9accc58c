package org.whistle.feedback;

import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Refusal;

/** The state of a matter doesn't allow what was asked. */
public final class MoveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Matter matter;
  private final Refusal why;

  MoveRefused(Matter matter, Refusal why) {
    super(why.name(), null, false, false);
    this.matter = matter;
    this.why = why;
  }

  /** The matter as it is. */
  public Matter matter() {
    return matter;
  }

  /** Which of the reasons it is. */
  public Refusal why() {
    return why;
  }
}
