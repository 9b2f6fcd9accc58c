package org.whistle.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.WordsRef;
import org.whistle.journal.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Intake and dispatch, as far as one request can tell: they say what a test wants. */
final class Others {
  static final String GRID = "990101001001003";
  static final String COMMUNITY = "990101001001";
  private static final WordsRef WORDS = new WordsRef(UUID.randomUUID(), "ab");

  private final String brokers;
  private final UUID requestId = Ids.next();
  private final Map<String, Long> said = new LinkedHashMap<>();
  private int cycle = 1;
  private boolean nameless;

  Others(String brokers) {
    this.brokers = brokers;
  }

  UUID requestId() {
    return requestId;
  }

  /** Nobody knows who points it. */
  Others nameless() {
    nameless = true;
    return this;
  }

  Others point(String kind) {
    return point(kind, "app");
  }

  Others point(String kind, String channel) {
    say("intake", pointed(kind, channel, nameless, null));
    return this;
  }

  /** A resident whose phones may be told of it. */
  Others point(String kind, List<String> contacts) {
    say("intake", pointed(kind, "app", nameless, contacts));
    return this;
  }

  static RequestPointed pointed(
      String kind, String channel, boolean nameless, @Nullable List<String> contacts) {
    return new RequestPointed(
        "SQ-990101-20261120-00037",
        GRID,
        "东风社区3号楼",
        kind,
        "0106",
        "general",
        null,
        channel,
        nameless,
        false,
        "S",
        null,
        null,
        "1",
        "1",
        false,
        WORDS,
        null,
        null,
        contacts,
        null);
  }

  Others place() {
    return dispatch(
        new RequestPlaced("community", COMMUNITY, 1, List.of("community:" + COMMUNITY), null));
  }

  /** A street calls these units; the first one leads. */
  UUID blow(String... units) {
    var whistle = Ids.next();
    dispatch(
        new WhistleBlown(
            whistle, "general", COMMUNITY, units[0], List.of(units), "street", null, null));
    return whistle;
  }

  Others take(String by) {
    return dispatch(new RequestTaken("community", COMMUNITY, 1, by, null, false));
  }

  Others resolve(String by, @Nullable String unit) {
    return dispatch(
        new RequestResolved(
            "community", COMMUNITY, 1, by, unit, WORDS, "done", false, List.of(), null));
  }

  Others decline() {
    return dispatch(new RequestDeclined("community", COMMUNITY, 1, "community", "court", WORDS));
  }

  Others withdraw(boolean afterTaking) {
    return dispatch(new RequestWithdrawn(UUID.randomUUID(), afterTaking));
  }

  Others reopen() {
    cycle++;
    return dispatch(
        new RequestReopened("community", COMMUNITY, 2, List.of("community:" + COMMUNITY)));
  }

  /** The last thing that was said, once more, as Kafka may deliver it. */
  Others again(RequestEvent event) {
    send("dispatch", said.getOrDefault("dispatch", 1L), event);
    return this;
  }

  /** Any move of dispatch. */
  Others dispatch(DispatchEvent event) {
    say("dispatch", event);
    return this;
  }

  /** Another phone was named, or taken back. */
  Others contacts(String... phones) {
    say("intake", new ContactsChanged(List.of(phones), "resident"));
    return this;
  }

  private void say(String producer, RequestEvent event) {
    send(producer, said.merge(producer, 1L, Long::sum), event);
  }

  private void send(String producer, long sequence, RequestEvent event) {
    var heard =
        said.entrySet().stream()
            .filter(it -> !it.getKey().equals(producer))
            .map(it -> it.getKey() + "=" + it.getValue())
            .sorted()
            .collect(Collectors.joining(","));
    var message =
        new ProducerRecord<>(
            "whistle.requests.v1",
            requestId.toString().getBytes(UTF_8),
            JsonMapper.shared().writeValueAsBytes(event));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/whistle/" + producer,
            "ce_type", EventTypes.nameOf(event.getClass()),
            "ce_time", Instant.now().toString(),
            "ce_subject", requestId.toString(),
            "ce_producer", producer,
            "ce_sequence", Long.toString(sequence),
            "ce_heard", heard,
            "ce_cycle", Integer.toString(cycle))
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    try (var kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "max.block.ms", 20_000),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      kafka.send(message).get(20, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError("Kafka didn't take it", failed);
    }
  }
}
