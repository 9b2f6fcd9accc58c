package org.whistle.chaos.check;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a service's journal.
 *
 * @param heard {@code dispatch=3,intake=1}
 * @param body as it stands on Kafka, to the byte
 */
record Said(
    UUID eventId,
    String producer,
    long sequence,
    String type,
    int cycle,
    String heard,
    Instant at,
    String body) {
  private static final JsonMapper JSON = new JsonMapper();

  boolean is(String... types) {
    for (var one : types) {
      if (type.equals(one)) {
        return true;
      }
    }
    return false;
  }

  JsonNode tree() {
    return JSON.readTree(body);
  }

  String text(String field) {
    return tree().path(field).asString("");
  }

  /** SHA-256 of the words that go with it; empty where there are none. */
  String words() {
    int ref = body.indexOf("\"hash\":\"");
    return ref < 0 ? "" : body.substring(ref + 8, ref + 72);
  }

  /** What of it travels, so that a record on the topic can be compared. */
  long digest(UUID request) {
    return Digest.of(
        eventId.toString(),
        request.toString(),
        producer,
        Long.toString(sequence),
        type,
        Integer.toString(cycle),
        heard,
        at.toString(),
        body);
  }

  /** Highest sequence by producer. */
  static Map<String, Long> marks(String text) {
    var marks = new TreeMap<String, Long>();
    for (var mark : text.isEmpty() ? new String[0] : text.split(",")) {
      var equals = mark.indexOf('=');
      marks.put(mark.substring(0, equals), Long.valueOf(mark.substring(equals + 1)));
    }
    return marks;
  }
}
