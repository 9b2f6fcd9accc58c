package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

/** {@code given(matter).when(command).thenMoves(fact)}. */
record Given(Matter matter) {

  static Given given(Matter matter) {
    return new Given(matter);
  }

  <F extends Fact> Then<F> when(Function<Matter, Outcome<F>> command) {
    return new Then<>(command.apply(matter));
  }

  record Then<F extends Fact>(Outcome<F> outcome) {

    <E extends Fact> E thenMoves(Class<E> fact) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Moved.class, moved -> assertThat(moved.fact()).isInstanceOf(fact));
      return fact.cast(((Outcome.Moved<F>) outcome).fact());
    }

    void thenRefuses(Refusal why) {
      assertThat(outcome).isEqualTo(Outcome.refused(why));
    }

    void thenNothingHappens() {
      assertThat(outcome).isEqualTo(Outcome.nothingToDo());
    }
  }
}
