package org.whistle.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_port_that_somebody_listens_on_is_not_free_and_answers() throws IOException {
    var port = Ports.free();
    assertThat(Ports.answers(port)).isFalse();

    try (var server = new ServerSocket(port)) {
      assertThat(Ports.isFree(server.getLocalPort())).isFalse();
      assertThat(Ports.answers(port)).isTrue();
    }
  }
}
