package org.whistle.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts records into the topic that nobody said, and remembers whom they are about. */
public final class Forger {
  private static final JsonMapper JSON = new JsonMapper();

  /** Fields that an older release of {@code request.pointed} didn't have. */
  private static final List<String> YOUNG = List.of("wishedUrgency", "resolveBy", "parent");

  private final TopicFile topic;
  private final JsonLines<MadeUp> book;

  /**
   * @param book a file, a line for each made-up request
   */
  public Forger(TopicFile topic, Path book) {
    this.topic = topic;
    this.book = new JsonLines<>(book, MadeUp.class);
  }

  /**
   * A record that nobody said, and the request that exists only because of it.
   *
   * @param headers none where it has no envelope
   */
  public record MadeUp(
      UUID requestId, UUID eventId, Forgery forgery, Map<String, String> headers, String body) {}

  /** All that were ever made up in this run. */
  public List<MadeUp> madeUp() {
    return book.read();
  }

  /**
   * Sends the made-up events once more, as whoever had really said them would from a journal once
   * the topic has lost them.
   */
  public void sayAgain() throws ExecutionException, InterruptedException {
    for (var each : book.read()) {
      if (each.forgery() != Forgery.GARBAGE) {
        topic.send(record(each));
      }
    }
  }

  void forge(Forgery forgery, int times) throws ExecutionException, InterruptedException {
    for (int i = 0; i < times; i++) {
      switch (forgery) {
        case GARBAGE -> topic.send(garbage());
        case UNREADABLE -> topic.send(made(forgery, "request.taken", "{\"by\":\u0000["));
        case UNKNOWN_TYPE -> topic.send(made(forgery, "request.sung", "{\"song\":1}"));
        case NEWER, OLDER -> topic.send(made(forgery, "request.pointed", pointed(forgery)));
        case REPEAT -> topic.send(topic.anyRecord(_ -> true));
      }
    }
  }

  private ProducerRecord<byte[], byte[]> garbage() {
    book.add(new MadeUp(UUID.randomUUID(), UUID.randomUUID(), Forgery.GARBAGE, Map.of(), ""));
    return new ProducerRecord<>(topic.name(), noise(), noise());
  }

  private ProducerRecord<byte[], byte[]> made(Forgery forgery, String type, String body) {
    var requestId = UUID.randomUUID();
    var eventId = UUID.randomUUID();
    var producer = type.equals("request.pointed") ? "intake" : "dispatch";
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId.toString());
    headers.put("ce_source", "/whistle/" + producer);
    headers.put("ce_type", type);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_subject", requestId.toString());
    headers.put("content-type", "application/json");
    headers.put("ce_producer", producer);
    headers.put("ce_sequence", "1");
    headers.put("ce_heard", "");
    headers.put("ce_cycle", "1");
    if (forgery == Forgery.NEWER) {
      headers.put("ce_newheader", "unheard of");
    }
    var madeUp = new MadeUp(requestId, eventId, forgery, headers, body);
    book.add(madeUp);
    return record(madeUp);
  }

  private ProducerRecord<byte[], byte[]> record(MadeUp madeUp) {
    var record =
        new ProducerRecord<>(
            topic.name(),
            madeUp.requestId().toString().getBytes(UTF_8),
            madeUp.body().getBytes(UTF_8));
    madeUp.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** A real one's body as another release would have written it. */
  private String pointed(Forgery forgery) {
    var real = topic.anyRecord(record -> TopicFile.typeOf(record).equals("request.pointed"));
    var body = (ObjectNode) JSON.readTree(real.value());
    body.put("number", "SQ-990101-29990101-" + ThreadLocalRandom.current().nextInt(10_000, 99_999));
    if (forgery == Forgery.NEWER) {
      body.put("mood", "unheard of");
      body.putObject("weather").putArray("clouds").add(1).add("two");
    } else {
      body.remove(new ArrayList<>(YOUNG));
    }
    return body.toString();
  }

  private static byte[] noise() {
    var noise = new byte[ThreadLocalRandom.current().nextInt(1, 200)];
    ThreadLocalRandom.current().nextBytes(noise);
    return noise;
  }
}
