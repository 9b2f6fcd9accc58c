package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the outside of a record: CloudEvents 1.0 in Kafka's binary mode, and our order.
 */
record Envelope(
    UUID eventId,
    UUID requestId,
    String producer,
    long sequence,
    Marks heard,
    int cycle,
    Instant occurredAt,
    String type,
    @Nullable String traceparent) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final Pattern TRACE = Pattern.compile("[0-9a-f-]{55}");

  /**
   * @throws RuntimeException when a header is missing or isn't what it should be
   */
  static Envelope of(Map<String, String> headers) {
    return new Envelope(
        UUID.fromString(required(headers, "ce_id")),
        UUID.fromString(required(headers, "ce_subject")),
        name(headers, "ce_producer"),
        Long.parseLong(required(headers, "ce_sequence")),
        Marks.parse(headers.getOrDefault("ce_heard", "")),
        Integer.parseInt(required(headers, "ce_cycle")),
        Instant.parse(required(headers, "ce_time")),
        name(headers, "ce_type"),
        TRACE.matcher(headers.getOrDefault("traceparent", "")).matches()
            ? headers.get("traceparent")
            : null);
  }

  static Map<String, String> headersOf(ConsumerRecord<?, ?> message) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : message.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, UTF_8));
    }
    return headers;
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId.toString());
    headers.put("ce_source", "/whistle/" + producer);
    headers.put("ce_type", type);
    headers.put("ce_time", occurredAt.toString());
    headers.put("ce_subject", requestId.toString());
    headers.put("content-type", "application/json");
    headers.put("ce_producer", producer);
    headers.put("ce_sequence", Long.toString(sequence));
    headers.put("ce_heard", heard.toString());
    headers.put("ce_cycle", Integer.toString(cycle));
    if (traceparent != null) {
      headers.put("traceparent", traceparent);
    }
    return headers;
  }

  /** The headers of a record that is sent as a step of a trace. */
  Map<String, String> headers(@Nullable String step) {
    Map<String, String> headers = headers();
    if (step != null) {
      headers.put("traceparent", step);
    }
    return headers;
  }

  /** Anything else could not even be parked under its name. */
  private static String name(Map<String, String> headers, String header) {
    String name = required(headers, header);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name in " + header);
    }
    return name;
  }

  private static String required(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("no header " + name);
    }
    return value;
  }
}
