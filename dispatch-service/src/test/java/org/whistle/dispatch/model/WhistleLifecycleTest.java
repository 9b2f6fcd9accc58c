package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Blown.DESK;
import static org.whistle.dispatch.model.Blown.RETURN;
import static org.whistle.dispatch.model.Blown.THERE;
import static org.whistle.dispatch.model.Blown.reporting;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.whistled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The diagram of a called unit's part is drawn from its types, and commands walk every arrow. */
class WhistleLifecycleTest {
  private static final String UNIT = "D06";

  @Test
  void the_readme_shows_the_part_that_the_types_allow() throws IOException {
    var file = Path.of(System.getProperty("whistle.root"), "dispatch-service/README.md");
    var text = Files.readString(file);
    var diagram =
        Arrow.diagram(
            Arrow.all(Part.class),
            "  [*] --> Awaited: whistle.blown<br/>whistle.unit-added",
            "  Done --> [*]",
            "  Returned --> [*]",
            "  Released --> [*]");
    var drawn =
        text.replaceAll("(?s)(<!-- whistle -->\n).*?(<!-- /whistle -->)", "$1" + diagram + "\n$2");
    if ("true".equals(System.getenv("WHISTLE_DRAW"))) {
      Files.writeString(file, drawn);
    }
    assertThat(text).contains("<!-- whistle -->");
    assertThat(text).as("redraw with WHISTLE_DRAW=true").isEqualTo(drawn);
  }

  @Test
  void every_arrow_is_walked_by_a_command() {
    Set<Arrow> walked = new HashSet<>();
    for (var whistle : inEveryState()) {
      commands()
          .map(command -> command.apply(whistle))
          .filter(Outcome.Moved.class::isInstance)
          .map(outcome -> ((Outcome.Moved<Whistle, ?>) outcome).move())
          .map(
              move ->
                  Arrow.walked(
                      whistle.parts().get(UNIT),
                      new Move<>(move.next().parts().get(UNIT), move.event())))
          .forEach(walked::add);
    }
    assertThat(walked).containsExactlyInAnyOrderElementsOf(Arrow.all(Part.class));
  }

  private static List<Whistle> inEveryState() {
    var open =
        Stream.of(
            new Part.Awaited(turn(null)),
            new Part.Signed(turn(null), "sun", null),
            new Part.CheckedIn(turn(null), "sun", DESK),
            new Part.OnSite(turn(null), "sun", THERE));
    return open.flatMap(part -> Stream.of(part, pleaded((Open<?>) part)))
        .map(part -> Blown.any("general").with(UNIT, part))
        .toList();
  }

  private static Part pleaded(Open<?> open) {
    return open.at(turn(new Plea(RETURN, "not-our-duty", "he", false)));
  }

  private static Turn turn(@Nullable Plea plea) {
    return new Turn(NOW, plea);
  }

  private static Stream<Function<Whistle, Outcome<Whistle, ?>>> commands() {
    return Stream.of(
        whistle -> reporting(whistle, UNIT).sign(null),
        whistle -> reporting(whistle, UNIT).checkIn(DESK),
        whistle -> reporting(whistle, UNIT).checkIn(THERE),
        whistle -> reporting(whistle, UNIT).arrive(THERE),
        whistle -> reporting(whistle, UNIT).progress(WORDS),
        whistle -> reporting(whistle, UNIT).done(WORDS, List.of()),
        whistle -> new Returning(whistle, UNIT).ask(Blown.asked(whistle, UNIT), NOW, NOW),
        whistle -> new Returning(whistle, UNIT).letGo(RETURN),
        whistle -> new Releasing(whistle, STREET).before("D03", whistled(anyTaken())),
        whistle -> new Returning(whistle, UNIT).force(RETURN, "zhao"));
  }
}
