package org.whistle.feedback.messages.channels;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Guards;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.rates.PlaceNames;
import tools.jackson.databind.json.JsonMapper;

/** The registry's names, over HTTP behind guards of their own; they are good for a while. */
@Component
class IntakePlaces implements PlaceNames {
  private static final String LINE = "places";
  private static final long GOOD = Duration.ofMinutes(10).toNanos();

  private final IntakeCall intake;
  private final Guards guards;
  private volatile Map<String, String> names = Map.of();
  private volatile long readAt;

  IntakePlaces(IntakeCall intake, Guards guards) {
    this.intake = intake;
    this.guards = guards;
  }

  @Override
  public Map<String, String> known() {
    if (names.isEmpty() || System.nanoTime() - readAt > GOOD) {
      guards.through(LINE, this::read);
    }
    return names;
  }

  private Reply read() throws InterruptedException {
    var read = new HashMap<String, String>();
    for (var path = "/api/places"; !path.isEmpty(); ) {
      var page = JsonMapper.shared().readTree(intake.get(path).body());
      page.path("items")
          .forEach(it -> read.put(it.path("code").asString(), it.path("name").asString()));
      path = page.path("next").asString("");
    }
    names = Map.copyOf(read);
    readAt = System.nanoTime();
    return Reply.accepted();
  }
}
