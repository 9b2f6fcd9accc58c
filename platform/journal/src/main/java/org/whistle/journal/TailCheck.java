package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kafka acknowledges before it has flushed. When a partition's leader began anew, what the relay
 * remembers is read back; what is no longer there is sent again from the journal.
 */
final class TailCheck implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TailCheck.class);

  private final RelayLog log;
  private final OutboxStore outbox;
  private final TransactionTemplate transaction;
  private final Broker broker;

  /** Where the log is asked for. */
  record Broker(Admin admin, KafkaClients clients) {
    LogEnd end() {
      return LogEnd.of(admin, topic());
    }

    String topic() {
      return clients.settings().requestsTopic();
    }
  }

  TailCheck(RelayLog log, OutboxStore outbox, TransactionTemplate transaction, Broker broker) {
    this.log = log;
    this.outbox = outbox;
    this.transaction = transaction;
    this.broker = broker;
  }

  @Override
  public void run() {
    Instant now = log.now();
    LogEnd end = broker.end();
    RelayLog.Known found = new RelayLog.Known(end.topicId(), end.epochs().toString(), now);
    RelayLog.Known known = log.known().orElse(found);
    if (!known.topicId().equals(found.topicId())) {
      LOG.warn("The topic is another one; the whole journal is sent again");
      transaction.executeWithoutResult(
          _ -> {
            log.forgetAll();
            outbox.from(Instant.EPOCH);
            log.known(found);
          });
    } else if (!known.epochs().equals(found.epochs())) {
      sendAgainWhatIsLost(lost(end, known.checkedAt()), found);
    } else {
      log.known(found);
    }
  }

  private void sendAgainWhatIsLost(List<RelayLog.Proof> lost, RelayLog.Known found) {
    transaction.executeWithoutResult(
        _ -> {
          if (!lost.isEmpty()) {
            Instant since =
                lost.stream().map(RelayLog.Proof::at).min(Instant::compareTo).orElseThrow();
            int rows = outbox.from(log.forget(lost, since));
            LOG.warn("The log's tail was cut off after {}; {} events are sent again", since, rows);
          }
          log.known(found);
        });
  }

  /** Younger proofs first, until one from before the last check still holds: then all older do. */
  private List<RelayLog.Proof> lost(LogEnd end, Instant checkedAt) {
    List<RelayLog.Proof> lost = new ArrayList<>();
    try (Consumer<byte[], byte[]> kafka = broker.clients().consumer()) {
      for (int partition : end.ends().keySet()) {
        for (RelayLog.Proof proof : log.proofs(partition)) {
          if (!holds(kafka, partition, end.ends().get(partition), proof)) {
            lost.add(proof);
          } else if (proof.at().isBefore(checkedAt)) {
            break;
          }
        }
      }
    }
    return lost;
  }

  private boolean holds(
      Consumer<byte[], byte[]> kafka, int partition, long end, RelayLog.Proof proof) {
    if (proof.offset() >= end) {
      return false;
    }
    TopicPartition where = new TopicPartition(broker.topic(), partition);
    kafka.assign(List.of(where));
    kafka.seek(where, proof.offset());
    for (int tries = 0; tries < 10; tries++) {
      for (ConsumerRecord<byte[], byte[]> message : kafka.poll(Duration.ofMillis(300))) {
        return message.offset() == proof.offset()
            && proof.eventId().toString().equals(idOf(message));
      }
    }
    throw new IllegalStateException("no answer from partition " + partition);
  }

  private static String idOf(ConsumerRecord<byte[], byte[]> message) {
    Header id = message.headers().lastHeader("ce_id");
    return id == null ? "" : new String(id.value(), UTF_8);
  }
}
