package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.testing.Parts;

/** One service says its journal again, and another reads it. */
class SayAgainTest {
  private final UUID first = Ids.next();
  private final UUID second = Ids.next();

  @Test
  void what_is_said_again_stands_twice_in_the_topic_and_is_heard_once() {
    Parts.renewTopics();
    String brokers = Parts.bootstrapServers();
    try (Instance intake =
            Instance.start(Parts.newDatabase(), brokers, "--spring.application.name=intake");
        Instance dispatch = Instance.start(Parts.newDatabase(), brokers)) {
      intake.say(first);
      intake.say(first);
      intake.say(second);
      hears(dispatch);
      SayAgain journal = intake.get(SayAgain.class);

      assertThat(queued(intake, () -> journal.of(first))).isEqualTo(2);
      assertThat(queued(intake, () -> journal.of(Ids.next()))).isZero();
      stands(first, 1L, 2L, 1L, 2L);
      stands(second, 1L);

      assertThat(queued(intake, () -> journal.from(Ids.madeAt(first)))).isEqualTo(3);
      stands(first, 1L, 2L, 1L, 2L, 1L, 2L);
      stands(second, 1L, 1L);
      intake.say(second);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> dispatch.recorder().of(second).size() == 2);
      hears(dispatch);
    }
  }

  private void hears(Instance dispatch) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(dispatch.recorder().of(first)).containsExactly("intake 1", "intake 2"));
  }

  private void stands(UUID request, Long... sequences) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(200, TimeUnit.MILLISECONDS)
        .untilAsserted(
            () ->
                assertThat(Topic.sequences(Parts.bootstrapServers(), request))
                    .isEqualTo(List.of(sequences)));
  }

  private static int queued(Instance service, java.util.function.Supplier<Integer> work) {
    return service.get(TransactionTemplate.class).execute(_ -> work.get());
  }
}
