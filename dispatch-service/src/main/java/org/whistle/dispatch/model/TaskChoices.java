package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.whistle.contracts.WordsRef;

/** What a person may do about a task now, so that a button never lies. */
public final class TaskChoices {
  private static final WordsRef WORDS = new WordsRef(new UUID(0, 0), "");

  private TaskChoices() {}

  /** Names of moves as in the API's paths, the day's next first. */
  public static List<String> of(Task task, Handling handling, Actor actor) {
    var doing = new Doing(task, handling, actor);
    return Stream.of(
            choice("done", doing.done(WORDS)),
            choice("sign", doing.sign()),
            choice("return", doing.giveBack("other", null)),
            choice("drop", new Splitting(handling, actor).drop(task, "other", null)))
        .flatMap(name -> name)
        .toList();
  }

  private static Stream<String> choice(String name, Outcome<?, ?> outcome) {
    return outcome instanceof Outcome.Moved<?, ?> ? Stream.of(name) : Stream.empty();
  }
}
