package org.whistle.journal;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
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

  static <T> T readValue(Class<T> type, byte[] body) {
    return MAPPER.readValue(body, type);
  }

  static Map<String, String> readHeaders(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
