package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_are_of_version_7_and_in_the_order_of_making() {
    List<String> ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    assertThat(UUID.fromString(ids.getFirst()).variant()).isEqualTo(2);
  }

  @Test
  void an_id_tells_when_it_was_made() {
    assertThat(Ids.madeAt(Ids.next())).isBetween(Instant.now().minusSeconds(1), Instant.now());
  }
}
