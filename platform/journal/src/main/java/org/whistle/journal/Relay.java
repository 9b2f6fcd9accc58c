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
import org.whistle.trace.Step;
import org.whistle.trace.Steps;
import org.whistle.trace.Steps.About;
import org.whistle.trace.Steps.Kind;

/**
 * Sends what the outbox holds and deletes a row only after Kafka has acknowledged it, and never
 * before an earlier row of its request. Whoever stalls here and wakes repeats, but skips nothing.
 */
final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final OutboxStore outbox;
  private final Producer<byte[], byte[]> kafka;
  private final Flood flood;
  private final Steps steps;
  private final Lease lease;
  private final JournalSettings settings;
  private final Counter relayed;

  /** Requests whose sending failed, and when they are tried again. */
  private final Map<UUID, Instant> resting = new HashMap<>();

  /** Where it sends, how much of a flood, and who follows it. */
  record Wire(Producer<byte[], byte[]> kafka, Flood flood, Steps steps) {}

  /** What is on its way to the broker. */
  private record Sending(Future<RecordMetadata> told, Step step) {}

  Relay(OutboxStore outbox, Wire wire, Lease lease, JournalMeters.Sending meters) {
    this.outbox = outbox;
    this.kafka = wire.kafka();
    this.flood = wire.flood();
    this.steps = wire.steps();
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

  private List<Sending> send(List<OutboxStore.Row> rows) {
    List<Sending> sends = new ArrayList<>(rows.size());
    for (OutboxStore.Row row : rows) {
      Envelope envelope = row.envelope();
      Step step =
          steps.begin(
              Kind.RELAY, envelope.traceparent(), new About(row.request(), envelope.type()));
      ProducerRecord<byte[], byte[]> message =
          new ProducerRecord<>(
              settings.requestsTopic(),
              envelope.requestId().toString().getBytes(UTF_8),
              row.body().getBytes(UTF_8));
      envelope
          .headers(step.traceparent())
          .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
      sends.add(new Sending(kafka.send(message), step));
      if (hasNoBroker(sends.getLast().told())) {
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
      List<OutboxStore.Row> rows, List<Sending> sends) {
    List<OutboxStore.Acknowledged> acknowledged = new ArrayList<>(rows.size());
    Set<UUID> failed = new HashSet<>();
    for (int i = 0; i < sends.size(); i++) {
      UUID requestId = rows.get(i).envelope().requestId();
      try {
        RecordMetadata where = sends.get(i).told().get();
        sends.get(i).step().end();
        if (!failed.contains(requestId)) {
          acknowledged.add(
              new OutboxStore.Acknowledged(rows.get(i), where.partition(), where.offset()));
        }
      } catch (ExecutionException fault) {
        sends.get(i).step().fail("not acknowledged");
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
