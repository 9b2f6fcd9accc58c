package org.whistle.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo district on one machine, started once for all stories by {@code ./whistle demo} and
 * stopped at the end.
 */
final class Stack {
  private static final JsonMapper JSON = new JsonMapper();

  /** The limit for first contact in general requests, short enough to be missed in a test. */
  static final Duration FIRST_CONTACT = Duration.ofSeconds(8);

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Path ROOT = Path.of(System.getProperty("whistle.root")).toAbsolutePath();

  /** The one port beside it that its messages may be sent to without TLS. */
  private static final int HOOK = freeHook();

  /** Where it sends its traces, whether anybody listens there or not. */
  private static final int TRACES = Integer.getInteger("whistle.story.traces", freeHook());

  private static class Holder {
    private static final Stack RUNNING = new Stack();
  }

  private static class WalkingHolder {
    private static final Stack WALKING = walk();

    private static Stack walk() {
      try {
        var real = "{\"whistle.sweep.batch\":50}";
        var two = Map.of("WHISTLE_INSTANCES", "2", "SPRING_APPLICATION_JSON", real);
        var stack = new Stack(Files.createTempDirectory("whistle-walk-"), two);
        stack.whistle("demo");
        Years.know(stack);
        return stack;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private final Path data;
  private final int port;
  private final Map<String, String> more;

  private Stack() {
    more = Map.of();
    String running = System.getProperty("whistle.story.data");
    try {
      if (running == null) {
        data = Files.createTempDirectory("whistle-story-");
        port = freePort();
      } else {
        data = Path.of(running);
        port = Integer.getInteger("whistle.story.port", 8080);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (running == null) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> whistle("down")));
      whistle("demo");
    }
    Years.know(this);
  }

  private Stack(Path data, Map<String, String> more) throws IOException {
    this.data = data;
    this.port = freePort();
    this.more = more;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> whistle("down")));
  }

  /**
   * Another one that doesn't run yet.
   *
   * @param more variables beside those that every stack has
   */
  static Stack in(Path data, Map<String, String> more) throws IOException {
    return new Stack(data, more);
  }

  /** The one stack of this run; the first caller waits until its district lives. */
  static Stack running() {
    return Holder.RUNNING;
  }

  /**
   * One for stories tagged {@code walking}, which set its time and run when the first has stopped:
   * two processes of each service, the real limits, and sweeps short enough to be hit between two
   * of them.
   */
  static Stack walking() {
    return System.getProperty("whistle.story.data") == null ? WalkingHolder.WALKING : running();
  }

  String url() {
    return "http://localhost:" + port;
  }

  Path data() {
    return data;
  }

  /** Runs {@code ./whistle …} on this stack's own folder and port, and answers what it printed. */
  String whistle(String... arguments) {
    try {
      var command = new java.util.ArrayList<>(List.of(ROOT.resolve("whistle").toString()));
      command.addAll(List.of(arguments));
      Path output = Files.createTempFile("whistle-", ".log");
      var builder = new ProcessBuilder(command).directory(ROOT.toFile());
      builder.environment().putAll(environment());
      builder.environment().putAll(more);
      var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      String printed = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError("./whistle %s failed:%n%s".formatted(List.of(arguments), printed));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a shell needs to speak to this stack: the same variables that a user would set. */
  Map<String, String> environment() {
    return Map.of(
        "WHISTLE_DATA",
        data.toString(),
        "WHISTLE_PORT",
        Integer.toString(port),
        "WHISTLE_URL",
        url(),
        "WHISTLE_SKIP_BUILD",
        "1",
        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
        "http://127.0.0.1:" + TRACES + "/v1/traces",
        "LOGGING_STRUCTURED_FORMAT_CONSOLE",
        "ecs",
        "LOGGING_LEVEL_ORG_WHISTLE_TRACE",
        "debug",
        "SPRING_APPLICATION_JSON",
        "{\"whistle.clocks.limits[first-contact.general]\":\"%s\",%s,%s}"
            .formatted(
                FIRST_CONTACT,
                "\"whistle.messages.allowed-hosts\":\"127.0.0.1:" + HOOK + "\"",
                "\"whistle.residents.secret\":\"" + Texting.SECRET + "\""));
  }

  /** An address on {@link #hookPort}. */
  String hook(String path) {
    return "http://127.0.0.1:" + HOOK + path;
  }

  int hookPort() {
    return HOOK;
  }

  int tracesPort() {
    return TRACES;
  }

  /** A user's password: the first administrator's is older than the demo's. */
  String password(String user) {
    return user.equals("admin")
        ? secret("admin.password")
        : JSON.readTree(secret("demo-users.json")).path(user).asString();
  }

  /** The process id of one of the parts, as {@code ./whistle status --json} lists it. */
  long pid(String name) {
    for (JsonNode part : parts()) {
      if (part.path("name").asString().equals(name)) {
        return part.path("pid").asLong();
      }
    }
    throw new AssertionError("no such part: " + name);
  }

  /** Where each part listens on this machine. */
  Map<String, Integer> ports() {
    var ports = new HashMap<String, Integer>();
    parts().forEach(part -> ports.put(part.path("name").asString(), part.path("port").asInt()));
    return ports;
  }

  /** One of its databases, for its super user; the caller closes it. */
  Connection database(String name) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + ports().get("postgres") + "/" + name;
    return DriverManager.getConnection(url, "postgres", secret("postgres.password"));
  }

  /** What one of its databases answers to its super user: the first row's first column. */
  String sql(String database, String sql) throws SQLException {
    try (var connection = database(database);
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var row = statement.getResultSet();
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  /** One of the files in its folder of secrets. */
  String secret(String name) {
    try {
      return Files.readString(data.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a part without warning. The supervisor brings it back. */
  void kill(String name) {
    signal("KILL", pid(name));
  }

  /**
   * Does something while parts are down: their supervisor is frozen, so that nobody brings them
   * back.
   */
  void whileDown(List<String> names, Runnable work) {
    var parts = names.stream().map(this::pid).toList();
    long supervisor = pid("supervisor");
    signal("STOP", supervisor);
    try {
      parts.forEach(part -> signal("KILL", part));
      work.run();
    } finally {
      signal("CONT", supervisor);
    }
  }

  /** Sends a process a signal, such as {@code STOP}. */
  void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitHealthy() {
    Awaitility.await("every part is ready")
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> Api.anyone(this).get("/health").status() == 200);
  }

  private JsonNode parts() {
    JsonNode status = JSON.readTree(whistle("status", "--json"));
    return status.isArray() ? status : status.path("parts");
  }

  private static int freeHook() {
    try {
      return freePort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
