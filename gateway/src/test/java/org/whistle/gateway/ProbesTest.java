package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** As the manifests have it: health is asked at the open door, measurements at one of their own. */
@TestPropertySource(properties = "management.server.port=0")
class ProbesTest extends DoorTest {
  private static final String MEASUREMENTS = "/actuator/prometheus";

  @LocalManagementPort int apart;

  @Test
  void where_the_manifests_say_so_a_cluster_may_ask_at_the_open_door() throws Exception {
    assertThat(get("/livez", null).statusCode()).isEqualTo(200);
    assertThat(get("/readyz", null).statusCode()).isEqualTo(200);
  }

  @Test
  void measurements_are_at_their_own_door_and_nothing_else_is() throws Exception {
    assertThat(fromElsewhere(apart, MEASUREMENTS)).contains(" 200 ");
    assertThat(fromElsewhere(port, MEASUREMENTS)).contains(" 401 ");
    assertThat(fromElsewhere(apart, "/api/me")).contains(" 404 ");
    assertThat(fromElsewhere(apart, "/login")).contains(" 404 ");
  }

  /** The first line of the answer to somebody who isn't 127.0.0.1, which is this machine. */
  private static String fromElsewhere(int port, String path) throws IOException {
    try (var call =
        new Socket("127.0.0.1", port, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0)) {
      var asked = "GET " + path + " HTTP/1.1\r\nHost: whistle\r\nConnection: close\r\n\r\n";
      call.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }
}
