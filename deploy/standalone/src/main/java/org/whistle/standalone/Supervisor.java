package org.whistle.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.machine.Topics;

/** The process that stays: starts the parts in order, keeps them, and stops them in order. */
final class Supervisor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Installation installation;
  private final StatusBook book;
  private final List<Keeper> keepers = new ArrayList<>();

  Supervisor(Installation installation) {
    this.installation = installation;
    this.book = new StatusBook(installation.run("status.json"));
  }

  /** Whether some supervisor holds this installation now. */
  static boolean holds(Installation installation) {
    if (!Files.exists(installation.run("lock"))) {
      return false;
    }
    try (var channel = open(installation.run("lock"));
        var lock = tryLock(channel)) {
      return lock == null;
    } catch (IOException failed) {
      throw new Trouble("Can't look into " + installation.data() + ": " + failed.getMessage());
    }
  }

  /** Runs until this process is told to end. */
  void run() throws Exception {
    var channel = open(installation.run("lock"));
    for (int attempt = 0; tryLock(channel) == null; attempt++) {
      // a look by another command holds the lock for a moment
      if (attempt == 20) {
        throw new Trouble("Whistle already runs in " + installation.data());
      }
      Thread.sleep(100);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
    book.write(ProcessHandle.current().pid(), List.of());
    try {
      startAll();
    } catch (RuntimeException trouble) {
      book.fail(String.valueOf(trouble.getMessage()));
      throw trouble;
    }
    new CountDownLatch(1).await();
  }

  private void startAll() throws InterruptedException, IOException {
    new Builds(installation).forget();
    var stack = new Stack(installation);
    var services = stack.services();
    var postgres = stack.postgres();
    var postgresKeeper = keep(postgres);
    var broker = stack.broker();
    var brokerKeeper = keep(broker);
    stack.unpack();
    awaitReady(postgresKeeper);
    Stack.PROGRAMS.forEach(stack.databases(postgres)::create);
    stack.closeGap(postgres);
    awaitReady(brokerKeeper);
    Topics.create("127.0.0.1:" + broker.port());
    resetTime(stack.databases(postgres), broker);
    for (var keeper : services.stream().map(this::keep).toList()) {
      awaitReady(keeper);
    }
    var further = stack.furtherInstances();
    further.forEach(this::keep);
    stack
        .prometheus(Stream.concat(services.stream(), further.stream()).toList())
        .ifPresent(this::keep);
    new Trainer(installation).start(services);
  }

  /** Before anybody is at work: what vouched for a time to come, and it alone, is forgotten. */
  private void resetTime(Databases databases, Part broker)
      throws IOException, InterruptedException {
    if (Files.deleteIfExists(SettableClock.reset(installation))) {
      try {
        new DistrictTime(databases).reset();
      } catch (SQLException failed) {
        throw new IllegalStateException("Time can't be set: " + failed.getMessage(), failed);
      }
      Topics.forgetWatermarks("127.0.0.1:" + broker.port());
    }
  }

  private Keeper keep(Part part) {
    var keeper = new Keeper(part, installation.log(part.name()), this::tell);
    synchronized (keepers) {
      keepers.add(keeper);
    }
    keeper.start();
    return keeper;
  }

  private static void awaitReady(Keeper keeper) throws InterruptedException {
    while (!keeper.isReady()) {
      Thread.sleep(50);
    }
  }

  private void tell() {
    synchronized (keepers) {
      book.write(ProcessHandle.current().pid(), keepers.stream().map(Keeper::state).toList());
    }
  }

  /** Whoever calls others stops before them: gateway and services, then broker, then database. */
  private void stopAll() {
    List<Keeper> all;
    synchronized (keepers) {
      all = List.copyOf(keepers);
    }
    var infrastructure = all.subList(0, Math.min(2, all.size()));
    all.subList(infrastructure.size(), all.size()).parallelStream()
        .forEach(keeper -> keeper.stop(PATIENCE));
    infrastructure.reversed().forEach(keeper -> keeper.stop(PATIENCE));
  }

  private static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    return channel.tryLock();
  }
}
