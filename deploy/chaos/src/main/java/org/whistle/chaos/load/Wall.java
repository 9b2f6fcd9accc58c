package org.whistle.chaos.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page that shows what happens, and goes on where it was when its stream ends. */
final class Wall {
  /** As the stream itself tells browsers. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private static final String WHO = "command";

  private final Door door;
  private final Consumer<Miss> missed;
  private final Set<Event> shown = ConcurrentHashMap.newKeySet();
  private String last = "";
  private String coming = "";
  private String name = "";
  private int streams;
  private int resynchronised;
  private int repeated;
  private @Nullable Event arrived;

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
    if (last.isEmpty()) {
      // as a page does, which reads everything once and then what happens
      last = door.read(WHO, "/api/wall").text("position");
    }
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
      if (arrived != null) {
        repeated += !shown.add(arrived) && !leadsOn(last, coming) ? 1 : 0;
      }
      arrived = null;
      last = coming;
    } else if (line.startsWith("event:")) {
      name = line.substring(6);
      resynchronised += name.equals("resync") ? 1 : 0;
    } else if (line.startsWith("data:") && name.equals("request")) {
      var data = HistoryFile.JSON.readTree(line.substring(5));
      var at = Instant.parse(data.path("at").asString());
      arrived = new Event(data.path("id").asString(), data.path("type").asString(), at);
    }
  }

  /**
   * An event's id is the next offset of each partition: what is shown again doesn't lead on, and
   * two that are alike do.
   */
  private static boolean leadsOn(String before, String after) {
    if (before.isEmpty()) {
      return true;
    }
    var from = offsets(before);
    var to = offsets(after);
    return !Arrays.equals(from, to)
        && IntStream.range(0, to.length).allMatch(partition -> from[partition] <= to[partition]);
  }

  private static long[] offsets(String id) {
    return Stream.of(id.split(",")).mapToLong(Long::parseLong).toArray();
  }

  static List<String> differences(List<Wall> walls, Instant from, Instant until) {
    Set<Event> all = new HashSet<>();
    walls.forEach(wall -> all.addAll(wall.shown));
    all.removeIf(event -> event.at().isBefore(from) || event.at().isAfter(until));
    var wrong = new ArrayList<String>();
    for (var wall : walls) {
      var lost = all.stream().filter(event -> !wall.shown.contains(event)).toList();
      // who was told to read everything anew has seen what was left out
      if (!lost.isEmpty() && wall.resynchronised == 0) {
        wrong.add(
            "a wall missed %d of %d events, first %s"
                .formatted(lost.size(), all.size(), lost.getFirst()));
      }
      if (wall.repeated > 0) {
        wrong.add("a wall showed %d of %d events twice".formatted(wall.repeated, all.size()));
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
