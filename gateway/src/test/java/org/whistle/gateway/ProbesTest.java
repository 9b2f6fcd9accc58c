package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cluster's probes come from elsewhere, and {@code /actuator} is for this machine alone. */
class ProbesTest extends DoorTest {

  @Test
  void where_the_manifests_say_so_a_cluster_may_ask_at_the_open_door() throws Exception {
    assertThat(get("/livez", null).statusCode()).isEqualTo(200);
    assertThat(get("/readyz", null).statusCode()).isEqualTo(200);
  }
}
