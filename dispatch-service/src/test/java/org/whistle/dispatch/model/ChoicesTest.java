package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.AT;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void a_grid_worker_sees_what_the_grid_may_do() {
    assertThat(Choices.of(anyWaiting(), GRID_WORKER, EVERYBODY, AT))
        .containsExactly("take", "on-the-spot", "escalate", "transfer");
  }

  @Test
  void the_holder_works_and_hands_over() {
    assertThat(Choices.of(anyTaken(), COMMUNITY, EVERYBODY, AT))
        .containsExactly(
            "contact",
            "progress",
            "respond",
            "resolve",
            "help",
            "assign",
            "tasks",
            "propose",
            "escalate",
            "send-down",
            "transfer",
            "decline",
            "reclassify",
            "suspend",
            "register");
    assertThat(Choices.of(Lives.promised(anyTaken()), COMMUNITY, EVERYBODY, AT))
        .contains("extension");
  }

  @Test
  void the_street_above_whistles_and_watches() {
    assertThat(Choices.of(anyTaken(), STREET, EVERYBODY, AT))
        .containsExactly(
            "assign", "tasks", "whistle", "transfer", "reclassify", "suspend", "urge", "supervise");
  }

  @Test
  void a_lead_works_and_resolves() {
    var called = anyTaken().called(Called.nobody().and(List.of("D06"), "D06"));
    assertThat(Choices.of(called, LEAD, EVERYBODY, AT))
        .containsExactly("progress", "respond", "resolve", "tasks", "suspend", "register");
  }

  @Test
  void what_rests_is_resumed_or_reviewed() {
    assertThat(Choices.of(Lives.anySuspended(), STREET, EVERYBODY, AT))
        .containsExactly("resume", "review", "supervise");
  }

  @Test
  void nothing_is_left_to_do_in_the_archive() {
    assertThat(Choices.of(anyArchived(), COMMUNITY, EVERYBODY, AT)).isEmpty();
  }
}
