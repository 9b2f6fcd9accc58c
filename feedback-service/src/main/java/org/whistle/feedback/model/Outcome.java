package org.whistle.feedback.model;

/** What a command answers: a move, nothing to do, or a refusal and why. */
public sealed interface Outcome<F extends Fact> {

  /** The move was made. */
  record Moved<F extends Fact>(F fact) implements Outcome<F> {}

  /** It is so already, or doesn't concern this matter. */
  record NothingToDo<F extends Fact>() implements Outcome<F> {}

  /** The state doesn't allow it. */
  record Refused<F extends Fact>(Refusal why) implements Outcome<F> {}

  static <F extends Fact> Outcome<F> moved(F fact) {
    return new Moved<>(fact);
  }

  static <F extends Fact> Outcome<F> nothingToDo() {
    return new NothingToDo<>();
  }

  static <F extends Fact> Outcome<F> refused(Refusal why) {
    return new Refused<>(why);
  }
}
