package org.whistle.journal;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.RequestEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON on the wire: null is absent, unknown fields are ignored, instants are ISO 8601.
 */
final class EventJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T extends RequestEvent> T read(Class<T> type, byte[] body) {
    T event = MAPPER.readValue(body, type);
    if (event == null) {
      throw new IllegalArgumentException("the body is null");
    }
    return event;
  }

  /**
   * Refuses what an older or newer build could not have said either.
   *
   * @throws IllegalArgumentException naming the field that must be there and isn't
   */
  static void requireWhole(Object part) {
    if (part instanceof Collection<?> parts) {
      parts.forEach(EventJson::requireWhole);
    } else if (part instanceof Record) {
      for (RecordComponent field : part.getClass().getRecordComponents()) {
        Object value = valueOf(field, part);
        if (value != null) {
          requireWhole(value);
        } else if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          throw new IllegalArgumentException("no " + field.getName());
        }
      }
    }
  }

  private static @Nullable Object valueOf(RecordComponent field, Object part) {
    try {
      return field.getAccessor().invoke(part);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  static <T> T readValue(Class<T> type, byte[] body) {
    return MAPPER.readValue(body, type);
  }

  static Map<String, String> readHeaders(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
