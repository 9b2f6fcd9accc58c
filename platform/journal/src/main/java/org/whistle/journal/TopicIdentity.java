package org.whistle.journal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The id that Kafka gave the requests topic: another one is another log. */
final class TopicIdentity {
  private final Admin admin;
  private final String topic;
  private volatile String id = "";

  TopicIdentity(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /** As last asked; the positions that a consumer writes belong to this id. */
  String id() {
    return id;
  }

  /** Not known until a consumer has begun again. */
  void forget() {
    id = "";
  }

  /** Asks the broker, and from then on {@link #id} is what it said. */
  String refresh() {
    id = ask();
    return id;
  }

  /**
   * @throws IllegalStateException when the broker doesn't answer, or has no such topic
   */
  String ask() {
    try {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get(3, TimeUnit.SECONDS)
          .get(topic)
          .topicId()
          .toString();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stop);
    } catch (ExecutionException | TimeoutException fault) {
      throw new IllegalStateException("the broker doesn't describe " + topic, fault);
    }
  }
}
