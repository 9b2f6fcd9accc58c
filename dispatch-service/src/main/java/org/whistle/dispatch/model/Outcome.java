package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent;

/**
 * What a command comes to.
 *
 * @param <S> the next state
 * @param <E> the event
 */
public sealed interface Outcome<S, E extends DispatchEvent> {

  /** It happens. */
  record Moved<S, E extends DispatchEvent>(Move<S, E> move) implements Outcome<S, E> {}

  /** It has happened already: a retry. */
  record NothingToDo<S, E extends DispatchEvent>() implements Outcome<S, E> {}

  /** It doesn't happen, for this reason. */
  record Refused<S, E extends DispatchEvent>(Reason why) implements Outcome<S, E> {}

  static <S, E extends DispatchEvent> Outcome<S, E> moved(Move<S, E> move) {
    return new Moved<>(move);
  }

  static <S, E extends DispatchEvent> Outcome<S, E> nothingToDo() {
    return new NothingToDo<>();
  }

  static <S, E extends DispatchEvent> Outcome<S, E> refused(Reason why) {
    return new Refused<>(why);
  }
}
