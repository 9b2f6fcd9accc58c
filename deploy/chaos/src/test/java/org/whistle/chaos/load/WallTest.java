package org.whistle.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.chaos.Target;

class WallTest {
  private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
  private static final String EVENT =
      "data:{\"id\":\"%s\",\"type\":\"request.taken\",\"at\":\"2026-11-22T03:00:00Z\"}";

  private final Wall one = wall();
  private final Wall other = wall();

  @Test
  void walls_that_show_the_same_once_don_t_differ() {
    show(one, "a");
    show(other, "a");
    assertThat(differences()).isEmpty();
  }

  @Test
  void what_one_alone_shows_the_other_has_missed() {
    show(one, "a");
    assertThat(differences()).singleElement().asString().contains("missed 1 of 1");
  }

  @Test
  void what_is_shown_twice_is_said() {
    show(one, "a");
    show(one, "a");
    show(other, "a");
    assertThat(differences()).singleElement().asString().contains("twice");
  }

  @Test
  void who_was_told_to_read_everything_anew_has_missed_nothing() {
    show(one, "a");
    List.of("id:7", "event:resync", "data:{}", "").forEach(other::read);
    assertThat(differences()).isEmpty();
  }

  private List<String> differences() {
    return Wall.differences(List.of(one, other), AT.minusSeconds(1), AT.plusSeconds(1));
  }

  private static void show(Wall wall, String request) {
    List.of("id:7", "event:request", EVENT.formatted(request), "").forEach(wall::read);
  }

  private static Wall wall() {
    var target = new Target(java.nio.file.Path.of("nowhere"), 0);
    return new Wall(new Door(target, java.time.Duration.ofSeconds(1)), _ -> {});
  }
}
