package org.whistle.tracking.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Values as statements take them. */
final class Rows {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private static final JsonMapper SAID =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Rows() {}

  /** An event as it stands on the wire. */
  static String asSaid(Object event) {
    return SAID.writeValueAsString(event);
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T of(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  static Object array(Collection<?> ids) {
    return ids.stream().map(String::valueOf).toArray(String[]::new);
  }
}
