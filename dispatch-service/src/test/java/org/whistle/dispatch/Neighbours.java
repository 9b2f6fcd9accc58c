package org.whistle.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.IntakeEvent;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.WordsRef;
import org.whistle.journal.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Intake, tracking and feedback, as far as dispatch hears them. */
public final class Neighbours implements AutoCloseable {
  public static final String GRID = "990101001001001";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final KafkaProducer<byte[], byte[]> kafka;
  private final Map<String, Long> sequences = new HashMap<>();

  public Neighbours(String brokers) {
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A request is pointed, in the demo community's first grid. */
  public UUID point(String category, String urgency, String route) {
    var id = Ids.next();
    say(id, 1, pointed(id, category, urgency, route, null, null));
    return id;
  }

  /** Staff who wrote it down know whom it complains of. */
  public UUID pointAbout(String about) {
    var id = Ids.next();
    say(id, 1, pointed(id, "0301", "general", "G", null, List.of(about)));
    return id;
  }

  /** What dispatch left of another is pointed. */
  public void pointRest(UUID id, UUID of) {
    say(id, 1, pointed(id, "0503", "general", "S", of, null));
  }

  /** Somebody says that it is the same as a neighbour's. */
  public UUID pointToo(String category, UUID sameAs) {
    var id = Ids.next();
    say(id, 1, pointed(id, new Traits(category, "general", "C", null, null, sameAs)));
    return id;
  }

  private record Traits(
      String category,
      String urgency,
      String route,
      @Nullable UUID parent,
      @Nullable List<String> about,
      @Nullable UUID sameAs) {}

  private static RequestPointed pointed(
      UUID id,
      String category,
      String urgency,
      String route,
      @Nullable UUID parent,
      @Nullable List<String> about) {
    return pointed(id, new Traits(category, urgency, route, parent, about, null));
  }

  private static RequestPointed pointed(UUID id, Traits as) {
    boolean restricted = as.category.equals("0404");
    return new RequestPointed(
        "SQ-990101-20261120-" + id.toString().substring(24),
        GRID,
        "东风社区3号楼",
        "help",
        as.category,
        as.urgency,
        null,
        "app",
        false,
        restricted,
        as.route,
        null,
        null,
        "1",
        "2026.1",
        false,
        new WordsRef(Ids.next(), "0".repeat(64)),
        as.parent,
        as.about,
        null,
        as.sameAs);
  }

  /** One of them says something with its next sequence. */
  public void say(UUID id, int cycle, RequestEvent event) {
    var producer =
        switch (event) {
          case IntakeEvent _ -> "intake";
          case TrackingEvent _ -> "tracking";
          case FeedbackEvent _ -> "feedback";
          default -> throw new IllegalArgumentException("dispatch speaks for itself");
        };
    repeat(id, producer, sequences.merge(producer + id, 1L, Long::sum), cycle, event);
  }

  private void repeat(UUID id, String producer, long sequence, int cycle, RequestEvent event) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", Ids.next().toString());
    headers.put("ce_source", "/whistle/" + producer);
    headers.put("ce_type", EventTypes.nameOf(event.getClass()));
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_subject", id.toString());
    headers.put("content-type", "application/json");
    headers.put("ce_producer", producer);
    headers.put("ce_sequence", Long.toString(sequence));
    headers.put("ce_heard", producer.equals("intake") ? "" : "dispatch=1");
    headers.put("ce_cycle", Integer.toString(cycle));
    var message =
        new ProducerRecord<byte[], byte[]>(
            "whistle.requests.v1", id.toString().getBytes(UTF_8), JSON.writeValueAsBytes(event));
    headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    kafka.send(message);
    kafka.flush();
  }

  /** The clocks that tracking opens. */
  public static TrackingEvent.OpenClock clock(String name, String tier, int holding, Instant due) {
    return new TrackingEvent.OpenClock(Ids.next(), name, tier, holding, due, null, null);
  }

  /** The same, with the moment at which it began to run. */
  public static TrackingEvent.OpenClock clock(
      String name, String tier, int holding, Instant due, Instant since) {
    var basis = new TrackingEvent.ClockBasis(0, name, "clocks", "2026.1", since, "30m");
    return new TrackingEvent.OpenClock(Ids.next(), name, tier, holding, due, basis, null);
  }

  /** What a neighbour is sure to have heard is said by {@code dispatch=1}: the placing. */
  public void opens(UUID id, TrackingEvent.OpenClock... clocks) {
    say(id, 1, new TrackingEvent.ClocksOpened(List.of(clocks), null, null));
  }

  @Override
  public void close() {
    kafka.close();
  }
}
