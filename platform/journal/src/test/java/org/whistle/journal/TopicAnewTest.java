package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.whistle.machine.Topics;
import org.whistle.testing.Parts;

/** The topic is gone, and made anew from the journals of two services. */
class TopicAnewTest extends OwnBroker {

  @Test
  void a_topic_made_anew_has_every_journal_and_tells_a_newcomer_all_in_order() {
    List<String> ofIntake = List.of("dispatch 1", "dispatch 2");
    List<String> ofDispatch = List.of("intake 1", "intake 2");
    try (Instance intake = named("intake")) {
      intake.say(request);
      heard(service, "intake 1");
      service.say(request);
      heard(intake, "dispatch 1");
      intake.say(request);
      heard(service, "intake 1", "intake 2");
      service.say(request);
      heard(intake, "dispatch 1", "dispatch 2");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> count("select count(*) from relay_topic") == 1);
      Topics.renew(broker.bootstrapServers());

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(sequences()).contains(1L, 2L).hasSizeGreaterThan(3));
      try (Instance newcomer = named("feedback")) {
        heard(newcomer, "intake 1", "dispatch 1", "intake 2", "dispatch 2");
        hearsAfterwards();
        assertThat(service.recorder().of(request)).isEqualTo(ofDispatch);
        assertThat(intake.recorder().of(request)).isEqualTo(ofIntake);
        assertThat(newcomer.recorder().of(request)).hasSize(4);
      }
    }
  }

  /** While there is no topic, the group's leader deals nothing, and would be given that again. */
  @Test
  void who_was_dealt_nothing_when_there_was_no_topic_hears_the_new_one() throws Exception {
    try (Instance other = named("feedback");
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      service.say(request);
      heard(other, "dispatch 1");
      admin.deleteTopics(List.of(Peer.TOPIC)).all().get();
      await().atMost(Duration.ofSeconds(60)).until(() -> dealtNothing(admin, "feedback"));
      other.get(RequestsBinding.class).stop();

      Topics.create(broker.bootstrapServers());
      service.say(request);
      heard(other, "dispatch 1", "dispatch 2");
    }
  }

  private static boolean dealtNothing(Admin admin, String name)
      throws ExecutionException, InterruptedException {
    ConsumerGroupDescription group =
        admin.describeConsumerGroups(List.of(name)).all().get().get(name);
    return group.groupState() == GroupState.STABLE
        && group.members().stream()
            .allMatch(member -> member.assignment().topicPartitions().isEmpty());
  }

  private Instance named(String name) {
    return Instance.start(
        Parts.newDatabase(),
        broker.bootstrapServers(),
        "--whistle.journal.producer=" + name,
        "--spring.cloud.stream.bindings.followRequests-in-0.group=" + name);
  }

  private void heard(Instance instance, String... events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(instance.recorder().of(request)).containsExactly(events));
  }
}
