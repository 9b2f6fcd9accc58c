package org.whistle.journal;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "spring.application.name=tracking")
class RegistryTest {
  @Autowired Registry registry;

  @Test
  void who_follows_hears_what_was_announced_before_and_after() {
    Map<String, String> heard = new ConcurrentHashMap<>();
    registry.announce("calendar/2027/2027.1", "{\"year\":2027}");
    registry.announce("calendar/2028/garbage", "{");

    registry.follow(
        (key, json) -> {
          if (json.length() == 1) {
            throw new IllegalArgumentException("garbage, on purpose");
          }
          heard.put(key, json);
        });
    registry.announce("calendar/2027/2027.2", "{}");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                heard.equals(
                    Map.of(
                        "calendar/2027/2027.1", "{\"year\":2027}", "calendar/2027/2027.2", "{}")));
  }
}
