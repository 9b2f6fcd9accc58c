package org.whistle.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static Outcome of(int status, String slug) {
    var body = JSON.readTree("{\"slug\":\"" + slug + "\"}");
    return new Answer(status, new byte[0], body, null).outcome();
  }

  @Test
  void only_what_is_certain_counts_as_refused() {
    assertThat(of(200, "")).isEqualTo(Outcome.ACKNOWLEDGED);
    assertThat(of(409, "already-taken")).isEqualTo(Outcome.REFUSED);
    assertThat(of(503, "not-yet-known")).isEqualTo(Outcome.REFUSED);
    assertThat(of(0, "")).isEqualTo(Outcome.UNKNOWN);
    assertThat(of(500, "internal-error")).isEqualTo(Outcome.UNKNOWN);
    assertThat(of(503, "service-unavailable")).isEqualTo(Outcome.UNKNOWN);
    assertThat(of(409, "idempotency-key-in-use")).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void the_history_is_read_as_it_was_written_but_for_a_torn_last_line(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("history.jsonl");
    var request = new UUID(1, 2);
    var call =
        new Call(
            Instant.EPOCH,
            Instant.EPOCH,
            "resident",
            "point",
            "request.pointed",
            false,
            new UUID(3, 4),
            request,
            Outcome.ACKNOWLEDGED,
            201,
            Hashes.of("灯"),
            null,
            null,
            null);
    try (var history = HistoryFile.append(file)) {
      history.add(call);
    }
    Files.writeString(file, Files.readString(file) + "{\"start\":\"20");
    assertThat(History.read(file).about(request)).containsExactly(call);
  }
}
