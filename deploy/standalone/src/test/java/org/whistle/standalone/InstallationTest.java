package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstallationTest {

  @Test
  void data_stands_in_the_project_and_8080_is_the_door_unless_told() {
    var installation = Installation.of(Map.of("WHISTLE_ROOT", "/srv/whistle"));

    assertThat(installation.data()).isEqualTo(Path.of("/srv/whistle/data"));
    assertThat(installation.url()).isEqualTo("http://localhost:8080");
  }

  @Test
  void a_port_that_is_none_is_named() {
    assertThatThrownBy(() -> Installation.of(Map.of("WHISTLE_PORT", "http")))
        .hasMessageContaining("WHISTLE_PORT");
  }

  @Test
  void there_is_one_of_each_service_unless_told() {
    assertThat(Installation.of(Map.of()).instances()).isEqualTo(1);
    assertThat(Installation.of(Map.of("WHISTLE_INSTANCES", "2")).instances()).isEqualTo(2);
    assertThatThrownBy(() -> Installation.of(Map.of("WHISTLE_INSTANCES", "0")))
        .hasMessageContaining("WHISTLE_INSTANCES");
  }
}
