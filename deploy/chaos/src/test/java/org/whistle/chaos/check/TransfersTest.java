package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TransfersTest {
  @Test
  void a_transfer_that_touches_a_promise_is_found() {
    var file = AnyFile.taken();
    var said = file.says("dispatch", "request.transferred", Map.of("place", "990101001002"));
    file.row("tracking.clocks", "id", "c1", "clock", "respond");
    assertThat(file.found(new WhatIsTransferredKeepsItsPromises())).isEmpty();
    file.row("tracking.clock_ledger", "clock_id", "c1", "entry", "moved", "cause", said.eventId());
    assertThat(file.found(new WhatIsTransferredKeepsItsPromises())).hasSize(1);
  }
}
