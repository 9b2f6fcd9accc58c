package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
  private final Promise stand = new LinksStandWhereDispatchSaid();

  @Test
  void a_link_that_is_not_kept_or_kept_too_long_is_found() {
    var file = AnyFile.taken().and("dispatch", "request.linked", Map.of("to", "m"));
    assertThat(file.found(stand)).hasSize(1);
    file.row("dispatch.links", "master", "m");
    assertThat(file.found(stand)).isEmpty();
    file.and("dispatch", "request.unlinked", Map.of("to", "m"));
    assertThat(file.found(stand)).hasSize(1);
  }
}
