package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    RelayLog.Known found = new RelayLog.Known(end.topicId(), end.epochs().toString(), now, false);
    RelayLog.Known known = log.known().orElse(found);
    if (!known.topicId().equals(found.topicId())) {
      LOG.warn("The topic is another one; the whole journal is sent again");
      transaction.executeWithoutResult(
          _ -> {
            log.forgetAll();
            outbox.from(Instant.EPOCH);
            log.known(found);
          });
    } else if (!known.is(end)) {
      log.check();
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
        List<RelayLog.Proof> proofs = log.proofs(partition);
        Reading reading = new Reading(kafka, partition, end.ends().get(partition));
        Map<Long, String> young = reading.since(proofs, checkedAt);
        for (RelayLog.Proof proof : proofs) {
          if (!holds(proof, young, reading)) {
            lost.add(proof);
          } else if (proof.at().isBefore(checkedAt)) {
            break;
          }
        }
      }
    }
    return lost;
  }

  private static boolean holds(RelayLog.Proof proof, Map<Long, String> young, Reading reading) {
    String there = young.get(proof.offset());
    return proof.eventId().toString().equals(there == null ? reading.at(proof.offset()) : there);
  }

  /** One partition of the log, read back. */
  private final class Reading {
    private final Consumer<byte[], byte[]> kafka;
    private final TopicPartition where;
    private final long end;

    Reading(Consumer<byte[], byte[]> kafka, int partition, long end) {
      this.kafka = kafka;
      this.where = new TopicPartition(broker.topic(), partition);
      this.end = end;
    }

    /**
     * Which events stand at the proofs' offsets, in one go: a broker that was away for a while
     * leaves hundreds of proofs, and a check that takes long is cut off by the next trouble.
     */
    Map<Long, String> since(List<RelayLog.Proof> proofs, Instant checkedAt) {
      Set<Long> wanted =
          proofs.stream()
              .filter(proof -> !proof.at().isBefore(checkedAt))
              .map(RelayLog.Proof::offset)
              .filter(offset -> offset < end)
              .collect(Collectors.toSet());
      Map<Long, String> there = new HashMap<>();
      if (!wanted.isEmpty()) {
        long last = Collections.max(wanted);
        read(
            Collections.min(wanted),
            message -> {
              if (wanted.contains(message.offset())) {
                there.put(message.offset(), idOf(message));
              }
              return message.offset() >= last;
            });
      }
      return there;
    }

    /** The event that stands there, or nothing. */
    String at(long offset) {
      String[] there = {""};
      if (offset < end) {
        read(
            offset,
            message -> {
              there[0] = message.offset() == offset ? idOf(message) : "";
              return true;
            });
      }
      return there[0];
    }

    /** Reads on until told that it is enough. */
    private void read(long from, Predicate<ConsumerRecord<byte[], byte[]>> enough) {
      kafka.assign(List.of(where));
      kafka.seek(where, from);
      for (int silences = 0; silences < 10; silences++) {
        for (ConsumerRecord<byte[], byte[]> message : kafka.poll(Duration.ofMillis(300))) {
          silences = 0;
          if (enough.test(message)) {
            return;
          }
        }
      }
      throw new IllegalStateException("no answer from partition " + where.partition());
    }
  }

  private static String idOf(ConsumerRecord<byte[], byte[]> message) {
    Header id = message.headers().lastHeader("ce_id");
    return id == null ? "" : new String(id.value(), UTF_8);
  }
}
