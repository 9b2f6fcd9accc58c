package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {

  @TempDir Path folder;

  @Test
  void a_port_is_remembered() {
    var port = book().port("intake");

    assertThat(book().port("intake")).isEqualTo(port);
    assertThat(book().port("dispatch")).isNotEqualTo(port);
  }

  @Test
  void a_port_that_another_program_took_is_replaced() throws IOException {
    var port = book().port("intake");

    try (var other = new ServerSocket(port)) {
      assertThat(book().port("intake")).isNotEqualTo(other.getLocalPort());
    }
  }

  private PortBook book() {
    return new PortBook(folder.resolve("ports.properties"));
  }
}
