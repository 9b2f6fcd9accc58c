package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds and deletes a row only after Kafka has acknowledged it, and never
 * before an earlier row of its request. Whoever stalls here and wakes repeats, but skips nothing.
 */
final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final OutboxStore outbox;
  private final Producer<byte[], byte[]> kafka;
  private final Flood flood;
  private final Lease lease;
  private final JournalSettings settings;
  private final Counter relayed;

  /** Requests whose sending failed, and when they are tried again. */
  private final Map<UUID, Instant> resting = new HashMap<>();

  /** Where it sends, and how much of a flood. */
  record Wire(Producer<byte[], byte[]> kafka, Flood flood) {}

  Relay(OutboxStore outbox, Wire wire, Lease lease, JournalMeters.Sending meters) {
    this.outbox = outbox;
    this.kafka = wire.kafka();
    this.flood = wire.flood();
    this.lease = lease;
    this.settings = meters.settings();
    this.relayed = meters.relayed();
  }

  /**
   * Sends one batch.
   *
   * @return true when there may be more at once
   */
  boolean sendBatch() {
    resting.values().removeIf(Instant.now()::isAfter);
    List<OutboxStore.Row> rows =
        outbox.read(lease.holder(), settings.delivery(), resting.keySet(), flood.room());
    if (rows.isEmpty()) {
      return flood.lookAtAll();
    }
    List<OutboxStore.Acknowledged> acknowledged = acknowledged(rows, send(rows));
    if (!acknowledged.isEmpty()) {
      outbox.delete(acknowledged, rows.getFirst().log());
      flood.sent(acknowledged, rows.getFirst().log());
    }
    relayed.increment(acknowledged.size());
    return acknowledged.size() < rows.size() || rows.size() >= settings.batch();
  }

  private List<Future<RecordMetadata>> send(List<OutboxStore.Row> rows) {
    List<Future<RecordMetadata>> sends = new ArrayList<>(rows.size());
    for (OutboxStore.Row row : rows) {
      ProducerRecord<byte[], byte[]> message =
          new ProducerRecord<>(
              settings.requestsTopic(),
              row.envelope().requestId().toString().getBytes(UTF_8),
              row.body().getBytes(UTF_8));
      row.envelope()
          .headers()
          .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
      sends.add(kafka.send(message));
      if (hasNoBroker(sends.getLast())) {
        break;
      }
    }
    kafka.flush();
    return sends;
  }

  /** Each further send would wait as long for a broker that nobody knows yet. */
  private static boolean hasNoBroker(Future<RecordMetadata> sent) {
    return sent.state() == Future.State.FAILED && sent.exceptionNow() instanceof TimeoutException;
  }

  private List<OutboxStore.Acknowledged> acknowledged(
      List<OutboxStore.Row> rows, List<Future<RecordMetadata>> sends) {
    List<OutboxStore.Acknowledged> acknowledged = new ArrayList<>(rows.size());
    Set<UUID> failed = new HashSet<>();
    for (int i = 0; i < sends.size(); i++) {
      UUID requestId = rows.get(i).envelope().requestId();
      try {
        RecordMetadata where = sends.get(i).get();
        if (!failed.contains(requestId)) {
          acknowledged.add(
              new OutboxStore.Acknowledged(rows.get(i), where.partition(), where.offset()));
        }
      } catch (ExecutionException fault) {
        if (failed.isEmpty()) {
          LOG.warn("Kafka took not all, trying on: {}", String.valueOf(fault.getCause()));
        }
        failed.add(requestId);
        resting.put(requestId, Instant.now().plusSeconds(1));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return acknowledged;
  }
}
