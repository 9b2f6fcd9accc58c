package org.whistle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.WhistleBlown;

class MoveMetersTest {

  @Test
  void a_meter_is_called_as_the_event_is() {
    assertThat(MoveMeters.nameOf(new RequestArchived("solved")))
        .isEqualTo("whistle.requests.archived");
    var blown =
        new WhistleBlown(
            new UUID(1, 1), "general", "990101001", "D06", List.of("D06"), "wang", null, null);
    assertThat(MoveMeters.nameOf(blown)).isEqualTo("whistle.whistles.blown");
  }
}
