package org.whistle.chaos.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.machine.Ports;

class WireTest {
  private final Queue<String> served = new ConcurrentLinkedQueue<>();
  private ServerSocket server;
  private Wire wire;
  private int port;

  @BeforeEach
  void lay() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    port = Ports.free();
    wire = new Wire(port, server.getLocalPort());
  }

  @AfterEach
  void cut() throws IOException {
    wire.close();
    server.close();
  }

  @Test
  void what_is_asked_is_answered() throws IOException {
    try (var client = call()) {
      assertThat(ask(client, "hello")).isEqualTo("hello!");
    }
  }

  @Test
  void a_commit_reaches_the_server_and_its_answer_never_the_client() throws IOException {
    try (var client = call()) {
      ask(client, "hello");
      wire.hangUpOnCommits(1);

      assertThatThrownBy(() -> ask(client, "COMMIT\0")).isInstanceOf(IOException.class);
    }
    await().until(() -> served.contains("COMMIT\0"));
    assertThat(wire.hangUpsLeft()).isZero();
  }

  @Test
  void a_commit_by_the_name_that_the_driver_gave_it_is_one_too() throws IOException {
    try (var client = call()) {
      ask(client, "S_3\0COMMIT\0");
      wire.hangUpOnCommits(1);

      assertThatThrownBy(() -> ask(client, "B12\0S_3\0")).isInstanceOf(IOException.class);
    }
    assertThat(wire.hangUpsLeft()).isZero();
  }

  @Test
  void what_is_no_commit_is_answered_while_a_commit_is_waited_for() throws IOException {
    wire.hangUpOnCommits(1);
    try (var client = call()) {
      assertThat(ask(client, "SELECT")).isEqualTo("SELECT!");
    }
    assertThat(wire.hangUpsLeft()).isOne();
  }

  @Test
  void a_reset_ends_every_connection_and_new_ones_come_through() throws IOException {
    try (var client = call()) {
      ask(client, "hello");
      wire.reset();
      assertThatThrownBy(() -> ask(client, "hello")).isInstanceOf(IOException.class);
    }
    try (var client = call()) {
      assertThat(ask(client, "hello")).isEqualTo("hello!");
    }
  }

  @Test
  void who_is_away_answers_nobody_until_he_is_back() throws IOException {
    wire.away(true);
    try (var client = call()) {
      assertThatThrownBy(() -> ask(client, "hello")).isInstanceOf(IOException.class);
    }
    wire.away(false);
    try (var client = call()) {
      assertThat(ask(client, "hello")).isEqualTo("hello!");
    }
  }

  @Test
  void a_slow_wire_lets_each_piece_wait() throws IOException {
    wire.slow(Duration.ofMillis(100));
    var since = System.nanoTime();
    try (var client = call()) {
      ask(client, "hello");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofMillis(190));
  }

  private Socket call() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static String ask(Socket client, String words) throws IOException {
    client.getOutputStream().write(words.getBytes(US_ASCII));
    var answer = client.getInputStream().readNBytes(words.length() + 1);
    if (answer.length == 0) {
      throw new IOException("hung up");
    }
    return new String(answer, US_ASCII);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.ofVirtual().start(() -> echo(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void echo(Socket client) {
    var piece = new byte[1000];
    try (client) {
      for (int length = client.getInputStream().read(piece);
          length >= 0;
          length = client.getInputStream().read(piece)) {
        var words = new String(piece, 0, length, US_ASCII);
        served.add(words);
        client.getOutputStream().write((words + "!").getBytes(US_ASCII));
      }
    } catch (IOException gone) {
      return;
    }
  }
}
