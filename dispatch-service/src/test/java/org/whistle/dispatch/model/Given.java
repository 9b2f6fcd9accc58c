package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.whistle.contracts.DispatchEvent;

/** The tests' small language: given a life, when a command, then what it comes to. */
record Given(Handling handling) {

  static Given given(Handling handling) {
    return new Given(handling);
  }

  Then when(Function<Handling, Outcome<?, ?>> command) {
    return new Then(handling, command.apply(handling));
  }

  record Then(Handling before, Outcome<?, ?> outcome) {

    Handling thenMoves(Class<? extends State> next, Class<? extends DispatchEvent> event) {
      assertThat(outcome).isInstanceOf(Outcome.Moved.class);
      var move = ((Outcome.Moved<?, ?>) outcome).move();
      assertThat(move.next()).isInstanceOf(next);
      assertThat(move.event()).isInstanceOf(event);
      return before.moved((State) move.next());
    }

    <E extends DispatchEvent> E thenSays(Class<E> event) {
      assertThat(outcome).isInstanceOf(Outcome.Moved.class);
      return event.cast(((Outcome.Moved<?, ?>) outcome).move().event());
    }

    void thenRefuses(Reason why) {
      assertThat(outcome).isEqualTo(new Outcome.Refused<>(why));
    }

    void thenNothing() {
      assertThat(outcome).isEqualTo(new Outcome.NothingToDo<>());
    }
  }
}
