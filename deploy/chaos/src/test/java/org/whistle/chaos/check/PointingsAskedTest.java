package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointingsAskedTest {
  private final Promise once = new WhatIsAskedForIsPointedOnce();

  @Test
  void what_nobody_pointed_or_somebody_pointed_twice_is_found() {
    var file = new AnyFile().and("feedback", "pointing.asked", Map.of("channel", "meeting"));
    assertThat(file.found(once)).hasSize(1);
    assertThat(file.and("intake", "request.pointed", pointed("meeting")).found(once)).isEmpty();
    assertThat(file.and("intake", "request.pointed", pointed("meeting")).found(once)).hasSize(1);
  }

  @Test
  void what_came_by_another_way_than_it_was_asked_for_is_found() {
    var file = new AnyFile().and("feedback", "pointing.asked", Map.of("channel", "proactive"));
    assertThat(file.and("intake", "request.pointed", pointed("app")).found(once)).hasSize(1);
  }

  private static Map<String, Object> pointed(String channel) {
    var pointed = new HashMap<>(AnyFile.words("p"));
    pointed.put("channel", channel);
    return pointed;
  }
}
