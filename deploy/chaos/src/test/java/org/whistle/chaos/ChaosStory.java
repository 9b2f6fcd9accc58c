package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.chaos.planted.Defect;
import org.whistle.chaos.planted.Planting;

/**
 * Three minutes of what {@code ./whistle chaos} does for an hour, on an installation of its own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosStory {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root")).toAbsolutePath();

  @Order(1)
  @Test
  void nothing_is_lost_and_nothing_happens_twice_whatever_breaks() throws Exception {
    var options = new Options(60, 2, Duration.ofMinutes(3), false);

    assertThat(Chaos.run(ROOT, options)).as("what did not hold").isEmpty();
  }

  /** They are planted in the long tests alone; what they are planted in changes every day. */
  @Order(2)
  @ParameterizedTest
  @EnumSource
  void a_planted_defect_still_compiles(Defect defect, @TempDir Path folder) throws IOException {
    assertThat(new Planting(ROOT, folder).of(defect)).isNotEmpty();
  }
}
