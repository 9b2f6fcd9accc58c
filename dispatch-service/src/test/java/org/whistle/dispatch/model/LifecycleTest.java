package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.ANSWER;
import static org.whistle.dispatch.model.Lives.ASK;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.REPLY;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.WORDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.contracts.DispatchEvent.RequestAmended;

/** The diagram is drawn from the types, and the commands walk every arrow of it. */
class LifecycleTest {
  private static final Link LINK = new Link(new UUID(0, 7), new UUID(0, 8), Link.Kind.COLLECTIVE);

  @ParameterizedTest
  @ValueSource(strings = {"dispatch-service/README.md", "README.md", "README.zh-CN.md"})
  void the_readme_shows_the_life_that_the_types_allow(String readme) throws IOException {
    var file = Path.of(System.getProperty("whistle.root"), readme);
    var text = Files.readString(file);
    var drawn =
        text.replaceAll(
            "(?s)(<!-- lifecycle -->\n).*?(<!-- /lifecycle -->)", "$1" + Arrow.diagram() + "\n$2");
    if ("true".equals(System.getenv("WHISTLE_DRAW"))) {
      Files.writeString(file, drawn);
    }
    assertThat(text).contains("<!-- lifecycle -->");
    assertThat(text).as("redraw with WHISTLE_DRAW=true").isEqualTo(drawn);
  }

  @Test
  void every_arrow_is_walked_by_a_command() {
    Set<Arrow> walked = new HashSet<>();
    walked.add(new Arrow("[*]", "Waiting", "request.placed"));
    var everywhere =
        Stream.concat(Lives.inEveryState().stream(), Lives.restingAfterAnAnswer().stream());
    for (var handling : everywhere.toList()) {
      commands()
          .map(command -> command.apply(handling))
          .filter(Outcome.Moved.class::isInstance)
          .map(outcome -> ((Outcome.Moved<?, ?>) outcome).move())
          .map(move -> Arrow.walked(handling.state(), move))
          .forEach(walked::add);
    }
    for (var handling : Lives.inEveryState()) {
      rungs(handling)
          .filter(Rung.Walked.class::isInstance)
          .map(rung -> Arrow.walked(handling.state(), ((Rung.Walked) rung).move()))
          .forEach(walked::add);
    }
    assertThat(walked).containsExactlyInAnyOrderElementsOf(Arrow.all());
  }

  private static Stream<Rung> rungs(Handling handling) {
    var missed =
        Stream.of("take", "first-contact", "respond", "resolve", "visit-try")
            .map(clock -> Ladder.missed(handling, Lives.missed(clock, handling)));
    return Stream.concat(missed, Stream.of(Ladder.further(handling, Lives.overrun("take"))));
  }

  private static Stream<Function<Handling, Outcome<?, ?>>> commands() {
    return Stream.of(COMMUNITY, COMMAND)
        .<Function<Handling, Outcome<?, ?>>>mapMulti(
            (actor, next) -> {
              next.accept(h -> Taking.take(h, actor));
              next.accept(h -> Taking.onTheSpot(h, actor, ANSWER));
              next.accept(h -> Declining.decline(h, actor, SLIP));
              next.accept(h -> Escalating.escalate(h, actor, SLIP));
              next.accept(h -> new SendingDown(h, actor, SLIP, EVERYBODY).decide());
              next.accept(h -> new Transferring(h, actor, SLIP).anywhere());
              next.accept(h -> new NamingLead(Lives.whistled(h), actor, SLIP).transfer("D03"));
              next.accept(h -> new NamingLead(h, actor, SLIP).name("D03"));
              next.accept(
                  h -> new Linking(h, actor, null).link(LINK, Lives.anyTaken(), Bonds.NONE));
              next.accept(h -> new Linking(h, actor, null).follow(LINK.master()));
              next.accept(h -> new Linking(h, actor, null).unlink(LINK, "other"));
              next.accept(h -> Working.contact(h, actor, WORDS));
              next.accept(h -> Working.progress(h, actor, WORDS));
              next.accept(h -> Working.respond(h, actor, REPLY, NOW));
              next.accept(h -> Resolving.resolve(h, actor, ANSWER));
              next.accept(h -> Asking.withdraw(h, 1, ASK));
              next.accept(h -> Asking.amend(h, 1, new RequestAmended(ASK, WORDS)));
              next.accept(
                  h -> new Reclassifying(h, actor, Lives.URGENT).decide(Lives.GROUNDS, NOW));
              next.accept(h -> new Assigning(h, actor, Lives.COLLEAGUE).decide(WORDS));
              next.accept(h -> Redoing.reopen(h, 1));
              next.accept(h -> Redoing.declareHard(h, 1));
              next.accept(h -> Settling.settle(h, 1, "solved"));
              next.accept(h -> Extending.extend(Lives.promised(h), Lives.extension(h), NOW));
              next.accept(h -> Resting.suspend(h, Lives.SUSPENDED, Lives.AT));
              next.accept(h -> Resting.register(h, Lives.REGISTERED, Lives.AT));
              next.accept(h -> Resuming.resume(h, actor));
              next.accept(h -> Resuming.review(h, actor, Lives.REVIEWED, Lives.AT));
              next.accept(h -> new Urging(Lives.whistled(h), actor, null).urge());
              next.accept(h -> new Urging(Lives.whistled(h), actor, null).supervise());
            });
  }
}
