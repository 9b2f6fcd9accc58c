package org.whistle.chaos.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A page that shows what happens, and goes on where it was when its stream ends. */
final class Wall {
  /** As the stream itself tells browsers. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private static final String WHO = "command";

  private final Door door;
  private final Consumer<Miss> missed;
  private final Map<Event, Integer> shown = new ConcurrentHashMap<>();
  private String last = "";
  private String coming = "";
  private String name = "";
  private int streams;
  private int resynchronised;

  record Event(String request, String type, Instant at) {}

  /**
   * @param missed is told of streams that were refused
   */
  Wall(Door door, Consumer<Miss> missed) {
    this.door = door;
    this.missed = missed;
  }

  /** Until the stream ends, which it does when an instance does. */
  void follow() throws InterruptedException {
    var start = Instant.now();
    try {
      var answer = door.listen(WHO, last);
      if (answer.statusCode() == 200) {
        streams++;
        answer.body().forEach(this::read);
      } else {
        answer.body().close();
        miss(start, answer.statusCode(), "refused");
      }
    } catch (IOException refused) {
      miss(start, 0, refused.getClass().getSimpleName() + ": " + refused.getMessage());
    } catch (UncheckedIOException ended) {
      // broken off in the middle: it goes on after the last event that arrived whole
      coming = last;
    }
    Thread.sleep(AGAIN);
  }

  private void miss(Instant start, int status, String why) {
    missed.accept(new Miss(start, Instant.now(), WHO, "/api/wall/stream", status, why));
  }

  void read(String line) {
    if (line.startsWith("id:")) {
      coming = line.substring(3);
    } else if (line.isEmpty()) {
      last = coming;
    } else if (line.startsWith("event:")) {
      name = line.substring(6);
      resynchronised += name.equals("resync") ? 1 : 0;
    } else if (line.startsWith("data:") && name.equals("request")) {
      var data = HistoryFile.JSON.readTree(line.substring(5));
      var at = Instant.parse(data.path("at").asString());
      shown.merge(
          new Event(data.path("id").asString(), data.path("type").asString(), at), 1, Integer::sum);
    }
  }

  static List<String> differences(List<Wall> walls, Instant from, Instant until) {
    Set<Event> all = new HashSet<>();
    walls.forEach(wall -> all.addAll(wall.shown.keySet()));
    all.removeIf(event -> event.at().isBefore(from) || event.at().isAfter(until));
    var wrong = new ArrayList<String>();
    for (var wall : walls) {
      var lost = all.stream().filter(event -> !wall.shown.containsKey(event)).toList();
      var twice =
          wall.shown.entrySet().stream()
              .filter(event -> event.getValue() > 1)
              .map(Map.Entry::getKey)
              .collect(Collectors.toList());
      // who was told to read everything anew has seen what was left out
      if (!lost.isEmpty() && wall.resynchronised == 0) {
        wrong.add(
            "a wall missed %d of %d events, first %s"
                .formatted(lost.size(), all.size(), lost.getFirst()));
      }
      if (!twice.isEmpty()) {
        wrong.add(
            "a wall showed %d of %d events twice, first %s"
                .formatted(twice.size(), all.size(), twice.getFirst()));
      }
    }
    return wrong;
  }

  @Override
  public String toString() {
    return "%d events in %d streams, %d times told to read anew"
        .formatted(shown.size(), streams, resynchronised);
  }
}
