package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Three minutes of what {@code ./whistle chaos} does for an hour, on an installation of its own.
 */
class ChaosStory {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root")).toAbsolutePath();

  @Test
  void nothing_is_lost_and_nothing_happens_twice_whatever_breaks() throws Exception {
    var options = new Options(60, 2, Duration.ofMinutes(3), false);

    assertThat(Chaos.run(ROOT, options)).as("what did not hold").isEmpty();
  }
}
