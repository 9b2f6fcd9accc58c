package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.whistle.access.Role;
import tools.jackson.databind.JsonNode;

/** Rebuilds and compares the view as an administrator does. */
record Views(int port) {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PATH = "/api/operations/tracking/";

  Client admin() {
    return Client.as(port, Role.ADMIN, "990101", null);
  }

  int ask(String kind) {
    return admin().post(PATH + kind).status();
  }

  JsonNode last(String kind) {
    return admin().get(PATH + kind);
  }

  JsonNode ended(String kind) {
    await()
        .atMost(SOON)
        .until(() -> List.of("done", "failed").contains(last(kind).path("state").asString()));
    JsonNode ended = last(kind);
    assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("done");
    return ended;
  }

  JsonNode rebuild() {
    assertThat(ask("rebuild")).isEqualTo(202);
    return ended("rebuild");
  }

  JsonNode compare() {
    assertThat(ask("compare")).isEqualTo(202);
    return ended("compare").path("differences");
  }

  /** What differs now, row by row. */
  List<String> differences() {
    return compare().path("items").valueStream().map(JsonNode::toString).toList();
  }
}
