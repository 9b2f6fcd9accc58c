package org.whistle.feedback.analyses.model;

import java.util.Locale;

/** What a command answers: a move, or why not. */
public sealed interface Outcome {

  /** It moved on. */
  record Moved(Analysis next) implements Outcome {}

  /** The state doesn't allow it, or not to him. */
  record Barred(Bar why) implements Outcome {}

  /** Why not. */
  enum Bar {
    NOT_EXPLAINED_YET,
    EXPLANATION_CONFIRMED,
    NOT_CONFIRMED_YET,
    ALREADY_REVISITED,
    OWN_EXPLANATION;

    /** The problem's name. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Outcome moved(Analysis next) {
    return new Moved(next);
  }

  static Outcome barred(Bar why) {
    return new Barred(why);
  }
}
