package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    try {
      var refused = untilIs(503, () -> slow.add(halfSent()));
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(json(refused).get("slug").asString()).isEqualTo("temporarily-unavailable");
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
    untilIs(415, () -> {});
  }

  /**
   * Each try waits for its answer, and the last one is judged. A try may take the room that a slow
   * one was about to take, so there is another slow one after each.
   */
  private HttpResponse<String> untilIs(int status, Runnable afterEach) {
    var answer = large();
    for (int i = 0; i < 200 && answer.statusCode() != status; i++) {
      afterEach.run();
      answer = large();
    }
    assertThat(answer.statusCode()).isEqualTo(status);
    return answer;
  }

  private HttpResponse<String> large() {
    return send(
        call("/api/steps")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LARGE])));
  }

  private Socket halfSent() {
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
    try {
      var socket = new Socket("127.0.0.1", port);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[LARGE - 1]);
      socket.getOutputStream().flush();
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
