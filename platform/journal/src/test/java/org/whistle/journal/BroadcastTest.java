package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "spring.application.name=dispatch")
class BroadcastTest {
  @Autowired Journal journal;
  @Autowired Broadcast broadcast;

  @Test
  void a_listener_gets_what_passes_until_it_leaves() {
    List<UUID> shown = new CopyOnWriteArrayList<>();
    await().atMost(Duration.ofSeconds(20)).until(() -> !broadcast.position().isEmpty());
    UUID first = Ids.next();

    try (Broadcast.Subscription _ = broadcast.listen(said -> shown.add(said.requestId()))) {
      say(first);
      await().atMost(Duration.ofSeconds(20)).until(() -> shown.contains(first));
    }
    say(Ids.next());

    assertThat(shown).containsExactly(first);
  }

  private void say(UUID request) {
    journal.write(
        request,
        page -> {
          page.say(1, new WithdrawalAsked(UUID.randomUUID(), 1, null));
          return page;
        });
  }
}
