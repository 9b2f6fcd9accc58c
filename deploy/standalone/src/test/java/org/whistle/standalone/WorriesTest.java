package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorriesTest {
  private static final String WELL =
      """
      # TYPE whistle_outbox_oldest_seconds gauge
      whistle_outbox_oldest_seconds 2.5
      whistle_inbox_parked_rows 0.0
      whistle_watermark_age_seconds{producer="dispatch"} 0.4
      whistle_watermark_age_seconds{producer="intake"} 0.7
      """;

  @Test
  void nothing_is_said_when_all_is_well() {
    assertThat(Worries.of("intake", WELL)).isEmpty();
    assertThat(Worries.of("intake", "")).isEmpty();
  }

  @Test
  void what_is_above_its_limit_is_said_with_the_runbook_that_helps() {
    var ill = WELL.replace("rows 0.0", "rows 2.0").replace("0.7", "61.2").replace("2.5", "3.1E3");
    assertThat(Worries.of("tracking", ill))
        .containsExactly(
            "tracking hasn't sent for 3100 s (docs/runbooks/outbox.md)",
            "tracking has parked 2 events (docs/runbooks/kept-events.md)",
            "tracking knows nothing certain since 61 s (docs/runbooks/watermark.md)");
  }

  @Test
  void every_runbook_that_is_named_is_there() {
    var runbooks = Path.of(System.getProperty("whistle.root"), "docs/runbooks");
    for (var name : List.of("outbox", "lag", "kept-events", "watermark")) {
      assertThat(Files.exists(runbooks.resolve(name + ".md"))).as(name).isTrue();
    }
  }
}
