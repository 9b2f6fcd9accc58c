package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagram of a task is drawn from its types, and commands walk every arrow of it. */
class TaskLifecycleTest {

  @Test
  void the_readme_shows_the_task_that_the_types_allow() throws IOException {
    var file = Path.of(System.getProperty("whistle.root"), "dispatch-service/README.md");
    var text = Files.readString(file);
    var diagram =
        Arrow.diagram(
            Arrow.all(TaskState.class),
            "  Done --> [*]",
            "  Returned --> [*]",
            "  Dropped --> [*]");
    var drawn =
        text.replaceAll("(?s)(<!-- task -->\n).*?(<!-- /task -->)", "$1" + diagram + "\n$2");
    if ("true".equals(System.getenv("WHISTLE_DRAW"))) {
      Files.writeString(file, drawn);
    }
    assertThat(text).contains("<!-- task -->");
    assertThat(text).as("redraw with WHISTLE_DRAW=true").isEqualTo(drawn);
  }

  @Test
  void every_arrow_is_walked_by_a_command() {
    var splitting = new Splitting(anyTaken(), COMMUNITY);
    Set<Arrow> walked = new HashSet<>();
    var first = Blown.move(splitting.assign(Split.to(Split.GRID), null, WORDS, NOW));
    walked.add(new Arrow("[*]", "Assigned", Arrow.walked("", first).event()));
    for (var state : everyState().toList()) {
      var task = Split.in(state);
      commands()
          .map(command -> command.apply(task))
          .filter(Outcome.Moved.class::isInstance)
          .map(outcome -> ((Outcome.Moved<Task, ?>) outcome).move())
          .map(move -> Arrow.walked(state, new Move<>(move.next().state(), move.event())))
          .forEach(walked::add);
    }
    assertThat(walked).containsExactlyInAnyOrderElementsOf(Arrow.all(TaskState.class));
  }

  private static Stream<TaskState> everyState() {
    return Stream.of(
        new TaskState.Assigned(),
        new TaskState.Signed("li"),
        new TaskState.Done(),
        new TaskState.Returned(),
        new TaskState.Dropped());
  }

  private static Stream<Function<Task, Outcome<Task, ?>>> commands() {
    return Stream.of(
        task -> new Doing(task, anyTaken(), GRID_WORKER).sign(),
        task -> new Doing(task, anyTaken(), GRID_WORKER).done(WORDS),
        task -> new Doing(task, anyTaken(), GRID_WORKER).giveBack("no-means", null),
        task -> new Splitting(anyTaken(), COMMUNITY).drop(task, "not-needed", null));
  }
}
