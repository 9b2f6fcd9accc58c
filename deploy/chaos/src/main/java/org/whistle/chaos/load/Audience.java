package org.whistle.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.Target;

/** People who only look: lists that are read again and again, and walls that listen. */
public final class Audience implements AutoCloseable {
  private static final int WALLS = 3;
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<Look> LOOKS =
      List.of(
          new Look(null, "/"),
          new Look(null, "/api/rating-reasons"),
          new Look("community", "/api/desk"),
          new Look("command", "/api/wall"),
          new Look("command", "/api/cases"),
          new Look("street", "/api/escalations"));

  private final Door door;
  private final Queue<Miss> misses = new ConcurrentLinkedQueue<>();
  private final AtomicLong reads = new AtomicLong();
  private final List<Wall> walls;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  private record Look(@Nullable String user, String path) {}

  private Audience(Target target) {
    this.door = new Door(target, PATIENCE);
    this.walls = IntStream.range(0, WALLS).mapToObj(_ -> new Wall(door, misses::add)).toList();
  }

  /** Begins. */
  public static Audience start(Target target) {
    var audience = new Audience(target);
    LOOKS.forEach(look -> audience.go("reader", () -> audience.look(look)));
    audience.walls.forEach(wall -> audience.go("wall", wall::follow));
    return audience;
  }

  /** What wasn't answered well so far. */
  public Stream<Miss> misses() {
    return misses.stream();
  }

  public long reads() {
    return reads.get();
  }

  /** What the walls showed, compared with each other: each has to show everything once. */
  public List<String> differences(Instant from, Instant until) {
    return Wall.differences(walls, from, until);
  }

  /** How many events each wall showed, and how often its stream began. */
  public String shown() {
    return walls.toString();
  }

  private void look(Look look) throws InterruptedException {
    var start = Instant.now();
    var answer = door.read(look.user(), look.path());
    reads.incrementAndGet();
    if (answer.status() != 200) {
      var why = answer.why() == null ? answer.slug() : answer.why();
      var who = look.user() == null ? "resident" : look.user();
      misses.add(new Miss(start, Instant.now(), who, look.path(), answer.status(), why));
    }
    Thread.sleep(BETWEEN);
  }

  private interface Doing {
    void once() throws InterruptedException;
  }

  private void go(String name, Doing doing) {
    threads.add(
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  while (!stopped) {
                    try {
                      doing.once();
                    } catch (InterruptedException end) {
                      return;
                    } catch (RuntimeException broken) {
                      misses.add(Miss.of(name, broken));
                    }
                  }
                }));
  }

  /** Nobody looks any more; what they saw stays. */
  public void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }

  @Override
  public void close() {
    stop();
  }
}
