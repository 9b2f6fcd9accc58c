package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.testing.Identities;

/** Pictures may be large, but only so many at a time. */
class LargeBodiesTest extends CounterTest {
  private static final int LARGE = 2 << 20;

  private final String token = Identities.token("counter", someone("anne", Role.STREET));

  @Test
  void what_has_no_room_is_asked_to_come_again_and_finds_room_later() throws IOException {
    assertThat(large().statusCode()).as("read, though not a step").isEqualTo(415);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      slow.add(halfSent());
    }
    var refused = untilIs(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(json(refused).get("slug").asString()).isEqualTo("temporarily-unavailable");
    for (var socket : slow) {
      socket.close();
    }
    untilIs(415);
  }

  /** Each try waits for its answer, and the last one is judged. */
  private HttpResponse<String> untilIs(int status) {
    return Stream.generate(this::large)
        .limit(200)
        .filter(it -> it.statusCode() == status)
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> large() {
    return send(
        call("/api/steps")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LARGE])));
  }

  private Socket halfSent() throws IOException {
    var socket = new Socket("127.0.0.1", port);
    var head =
        """
        POST /api/steps HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: image/jpeg
        Content-Length: %d

        """
            .formatted(token, LARGE)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(new byte[LARGE - 1]);
    socket.getOutputStream().flush();
    return socket;
  }
}
