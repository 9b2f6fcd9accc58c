package org.whistle.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The AsyncAPI 3 document, made from the records themselves. */
final class AsyncApiDocument {
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Object> messages = new TreeMap<>();

  Map<String, Object> make() {
    new TreeMap<>(EventTypes.all())
        .forEach((name, type) -> messages.put(name, message(name, type)));
    return object(
        "asyncapi", "3.0.0",
        "info",
            object(
                "title", "Whistle: what the services say about requests",
                "version", "1.0.0",
                "description",
                    "CloudEvents 1.0 in Kafka's binary mode, JSON. Fields are only ever added; null is"
                        + " absent; unknown fields and types are passed over. No free text and no personal"
                        + " data: words are named by id and hash."),
        "defaultContentType", "application/json",
        "channels", object("requests", requestsChannel()),
        "operations", operations(),
        "components",
            object(
                "messages", messages,
                "schemas", schemas,
                "messageTraits", object("cloudEvent", object("headers", headers()))));
  }

  private Map<String, Object> requestsChannel() {
    var refs = new LinkedHashMap<String, Object>();
    messages.keySet().forEach(name -> refs.put(name, ref("#/components/messages/" + name)));
    return object(
        "address",
        "whistle.requests.v1",
        "description",
        "The life of every request, kept for ever. Order is in the headers: an event is applied once"
            + " all that its writer had heard is applied.",
        "messages",
        refs,
        "bindings",
        object(
            "kafka",
            object("topic", "whistle.requests.v1", "partitions", 8, "bindingVersion", "0.5.0")));
  }

  private static Map<String, Object> operations() {
    var operations = new LinkedHashMap<String, Object>();
    for (var producer : RequestEvent.class.getPermittedSubclasses()) {
      operations.put(
          producerOf(producer) + "Says",
          object(
              "action", "send",
              "channel", ref("#/channels/requests"),
              "messages",
                  EventTypes.records(producer)
                      .map(type -> EventTypes.nameOf(type.asSubclass(RequestEvent.class)))
                      .sorted()
                      .map(name -> ref("#/channels/requests/messages/" + name))
                      .toList()));
    }
    operations.put(
        "followRequests", object("action", "receive", "channel", ref("#/channels/requests")));
    return operations;
  }

  private Map<String, Object> message(String name, Class<?> type) {
    return object(
        "name", name,
        "traits", List.of(ref("#/components/messageTraits/cloudEvent")),
        "payload", schema(type),
        "bindings",
            object(
                "kafka",
                object(
                    "key",
                    object("type", "string", "format", "uuid", "description", "the request's id"),
                    "bindingVersion",
                    "0.5.0")));
  }

  private static Map<String, Object> headers() {
    return object(
        "type", "object",
        "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_time",
                "ce_subject",
                "content-type",
                "ce_producer",
                "ce_sequence",
                "ce_heard",
                "ce_cycle"),
        "properties",
            object(
                "ce_specversion", object("const", "1.0"),
                "ce_id", object("type", "string", "format", "uuid"),
                "ce_source", described("/whistle/<producer>"),
                "ce_type", described("the wire name, for example request.taken"),
                "ce_time", object("type", "string", "format", "date-time"),
                "ce_subject", object("type", "string", "format", "uuid"),
                "content-type", object("const", "application/json"),
                "ce_producer",
                    object("enum", List.of("intake", "dispatch", "tracking", "feedback")),
                "ce_sequence", described("contiguous for each request and producer, from 1"),
                "ce_heard",
                    described(
                        "what the writer had applied of this request, for example"
                            + " dispatch=3,intake=1"),
                "ce_cycle", described("which time the request is being handled, from 1"),
                "traceparent", described("W3C trace context")));
  }

  private Map<String, Object> schema(Type type) {
    return switch (type) {
      case ParameterizedType list ->
          object("type", "array", "items", schema(list.getActualTypeArguments()[0]));
      case Class<?> plain when plain == String.class -> object("type", "string");
      case Class<?> plain when plain == UUID.class -> object("type", "string", "format", "uuid");
      case Class<?> plain when plain == Instant.class ->
          object("type", "string", "format", "date-time");
      case Class<?> plain when plain == int.class || plain == Integer.class ->
          object("type", "integer", "format", "int32");
      case Class<?> plain when plain == long.class -> object("type", "integer", "format", "int64");
      case Class<?> plain when plain == boolean.class -> object("type", "boolean");
      case Class<?> plain when plain.isRecord() -> {
        schemas.put(plain.getSimpleName(), fields(plain));
        yield ref("#/components/schemas/" + plain.getSimpleName());
      }
      default -> throw new IllegalStateException("Events don't carry " + type);
    };
  }

  private Map<String, Object> fields(Class<?> type) {
    var properties = new LinkedHashMap<String, Object>();
    Stream.of(type.getRecordComponents())
        .forEach(field -> properties.put(field.getName(), schema(field.getGenericType())));
    return object(
        "type",
        "object",
        "required",
        Stream.of(type.getRecordComponents())
            .filter(field -> !Samples.nullable(field))
            .map(RecordComponent::getName)
            .toList(),
        "properties",
        properties);
  }

  private static String producerOf(Class<?> events) {
    return events == MendingEvent.class
        ? "anyService"
        : events.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> described(String description) {
    return object("type", "string", "description", description);
  }

  private static Map<String, Object> ref(String target) {
    return object("$ref", target);
  }

  private static SequencedMap<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
