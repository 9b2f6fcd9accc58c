package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpokenTest {
  private static final Spoken BEFORE =
      new Spoken(Map.of("tracking clock.missed", 7L, "tracking waiting", 0L));

  @Test
  void who_says_nothing_changes_nothing() {
    assertThat(BEFORE.changed(new Spoken(BEFORE.rows()))).isEmpty();
  }

  @Test
  void a_row_more_is_found() {
    assertThat(
            BEFORE.changed(new Spoken(Map.of("tracking clock.missed", 8L, "tracking waiting", 0L))))
        .containsExactly("a rebuild says nothing: tracking clock.missed was 7, is 8");
  }
}
