package org.whistle.chaos.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.whistle.chaos.Target;

/** Residents and officers at work. They survive everything being down, and note each call. */
public final class Load implements AutoCloseable {
  private final Pace pace;
  private final HistoryFile history;
  private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
  private final List<Thread> people;

  private Load(Pace pace, HistoryFile history, List<Person> people) {
    this.pace = pace;
    this.history = history;
    this.people = people.stream().map(this::thread).toList();
  }

  private Thread thread(Person person) {
    var thread = Thread.ofPlatform().name("person").daemon().unstarted(person::act);
    thread.setUncaughtExceptionHandler((_, fault) -> broken.add(fault));
    thread.start();
    return thread;
  }

  /**
   * Begins.
   *
   * @param file where the history is appended to
   */
  public static Load start(Target target, LoadSettings settings, Path file) throws IOException {
    var pace = new Pace(settings.callsPerSecond());
    var history = HistoryFile.append(file);
    var door = new Door(target, settings.patience());
    var crowd = new Person.Crowd(door, pace, new Requests(), history);
    var people =
        IntStream.range(0, settings.people())
            .mapToObj(n -> new Person(new Dice(settings.seed(), n), crowd))
            .toList();
    return new Load(pace, history, people);
  }

  /** Returns when every call under way has ended, at the latest after the clients' patience. */
  public void pause() throws InterruptedException {
    pace.pause();
  }

  public void resume() {
    pace.resume();
  }

  /**
   * Ends for good.
   *
   * @throws IllegalStateException when a client broke down, so that the run proves less than it
   *     says
   */
  public void stop() throws InterruptedException, IOException {
    pace.stop();
    for (var person : people) {
      person.join();
    }
    history.close();
    if (!broken.isEmpty()) {
      throw new IllegalStateException("a client broke down", broken.peek());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
