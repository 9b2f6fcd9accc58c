package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.whistle.access.SecretFolder;
import org.whistle.machine.BrokerKit;
import org.whistle.machine.Ports;
import org.whistle.machine.PostgresKit;

/** All parts of one installation: what runs, with which settings, in which order. */
final class Stack {

  static final List<String> SERVICES = List.of("intake", "dispatch", "tracking", "feedback");
  static final List<String> PROGRAMS =
      List.of("intake", "dispatch", "tracking", "feedback", "gateway");

  private static final Map<String, String> POSTGRES =
      Map.of(
          "max_connections",
          "200",
          "max_wal_size",
          "512MB",
          "shared_buffers",
          "256MB",
          "password_encryption",
          "scram-sha-256");

  private static final Duration ARCHIVED = Duration.ofSeconds(30);

  /** How many parts there are. */
  static int size(Installation installation) {
    return 2
        + PROGRAMS.size()
        + SERVICES.size() * (installation.instances() - 1)
        + (Prometheus.askedFor(installation).isPresent() ? 1 : 0);
  }

  /** The program of {@code intake-2} is {@code intake}. */
  static String programOf(String part) {
    return part.replaceFirst("-\\d$", "");
  }

  /** What asks a part to end in good order, without waiting for those who use it. */
  static String stopSignal(String part) {
    return part.equals("postgres") ? "INT" : "TERM";
  }

  private final Installation installation;
  private final PortBook ports;
  private final String password;
  private final Map<String, Program> programs = new HashMap<>();
  private final Builds builds;

  Stack(Installation installation) {
    this.installation = installation;
    this.ports = new PortBook(installation.run("ports.properties"));
    this.builds = new Builds(installation);
    for (var name : PROGRAMS) {
      programs.put(name, Program.of(installation, name));
    }
    this.password = SecretFolder.prepare(installation.secrets()).postgresPassword();
  }

  Databases databases(Part postgres) {
    return new Databases(postgres.port(), password);
  }

  Part postgres() {
    var kit = PostgresKit.unpackedUnder(installation.cache());
    var data = installation.data().resolve("postgres");
    var port = ports.port("postgres");
    var settings = settings();
    kit.initialise(data, installation.secrets().resolve("postgres.password"));
    return new Part(
        "postgres",
        port,
        () -> kit.command(data, port, settings),
        environment("postgres", Map.of()),
        stopSignal("postgres"),
        () -> new Databases(port, password).answer());
  }

  /** What a restored district has to do once, before anybody can point. */
  void closeGap(Part postgres) throws IOException {
    var gap = NumberGap.of(installation);
    if (gap.isPresent()) {
      databases(postgres).skip(gap.get(), shared().get("WHISTLE_DISTRICT"));
      var begun = Files.readString(Backup.mark(installation)).strip();
      databases(postgres).audit("district.restored", "{\"begun\":\"" + begun + "\"}");
      NumberGap.closed(installation);
    }
  }

  private Map<String, String> settings() {
    try {
      var settings = new HashMap<>(POSTGRES);
      Lineage.of(installation)
          .archive(System.getenv().getOrDefault("WHISTLE_ARCHIVE", ""))
          .ifPresent(archive -> settings.putAll(archive.settings(ARCHIVED)));
      return settings;
    } catch (IOException | IllegalArgumentException failed) {
      throw new Trouble("WHISTLE_ARCHIVE can't be used: " + failed.getMessage());
    }
  }

  static BrokerKit brokerKit(Installation installation) {
    return BrokerKit.in(installation.root().resolve("platform/broker/target/lib"));
  }

  Part broker() {
    var kit = brokerKit(installation);
    var folder = installation.data().resolve("kafka");
    var port = ports.port("kafka");
    var told = System.getenv().getOrDefault("WHISTLE_KAFKA_ADVERTISED", Integer.toString(port));
    kit.prepare(folder, port, ports.port("kafka-controller"), Integer.parseInt(told));
    return new Part(
        "kafka",
        port,
        () -> kit.command(folder),
        environment("kafka", Map.of()),
        stopSignal("kafka"),
        () -> Ports.answers(port));
  }

  /** Unpacks what the build made; the parts can't start before. */
  void unpack() {
    programs.values().parallelStream().forEach(Program::unpack);
  }

  /** The four services and, last, the gateway, which need the other two. */
  List<Part> services() {
    return PROGRAMS.stream().map(name -> service(name, name)).toList();
  }

  /** What runs beside the first instances once those are ready: {@code intake-2} and so on. */
  List<Part> furtherInstances() {
    return IntStream.rangeClosed(2, installation.instances())
        .boxed()
        .flatMap(number -> SERVICES.stream().map(name -> service(name, name + "-" + number)))
        .toList();
  }

  /** What watches the others, where somebody asked for it. */
  Optional<Part> prometheus(List<Part> watched) {
    return Prometheus.askedFor(installation)
        .map(
            prometheus -> {
              var port = ports.port(Prometheus.NAME);
              var parts = new TreeMap<String, Integer>();
              watched.forEach(part -> parts.put(part.name(), part.port()));
              return new Part(
                  Prometheus.NAME,
                  port,
                  () -> prometheus.command(port, parts),
                  environment(Prometheus.NAME, Map.of()),
                  stopSignal(Prometheus.NAME),
                  () -> Http.status(Prometheus.ready(port)) == 200);
            });
  }

  private Part service(String program, String name) {
    var port = program.equals("gateway") ? installation.port() : ports.port(name);
    var environment = new HashMap<>(shared());
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SERVER_ADDRESS", program.equals("gateway") ? "0.0.0.0" : "127.0.0.1");
    environment.put("SPRING_DATASOURCE_URL", Databases.url(ports.port("postgres"), program));
    environment.put("SPRING_DATASOURCE_USERNAME", program);
    environment.put("SPRING_DATASOURCE_PASSWORD", password);
    var readiness = "http://127.0.0.1:" + port + "/actuator/health/readiness";
    return new Part(
        name,
        port,
        () -> builds.of(name, () -> first(program)).command(),
        environment(name, environment),
        stopSignal(name),
        () -> Http.status(readiness) == 200);
  }

  private Program first(String program) {
    return Objects.requireNonNull(programs.get(program));
  }

  private Map<String, String> shared() {
    var shared = new HashMap<String, String>();
    shared.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.port("kafka"));
    shared.put("WHISTLE_SECRETS", installation.secrets().toString());
    shared.put("WHISTLE_BACKUP_MARK", Backup.mark(installation).toString());
    shared.put("WHISTLE_ZONE", System.getenv().getOrDefault("WHISTLE_ZONE", "Asia/Shanghai"));
    shared.put("WHISTLE_DISTRICT", System.getenv().getOrDefault("WHISTLE_DISTRICT", "990101"));
    shared.put("WHISTLE_PAGES", System.getenv().getOrDefault("WHISTLE_PAGES", pages()));
    shared.put(
        "WHISTLE_JOURNAL_SETTABLE_CLOCK", String.valueOf(SettableClock.isAllowed(installation)));
    for (var service : SERVICES) {
      shared.put("WHISTLE_SERVICES_" + service.toUpperCase(), addresses(service));
    }
    return shared;
  }

  private String pages() {
    return "http://localhost:" + installation.port();
  }

  private String addresses(String service) {
    return IntStream.rangeClosed(1, installation.instances())
        .mapToObj(number -> number == 1 ? service : service + "-" + number)
        .map(name -> "http://127.0.0.1:" + ports.port(name))
        .collect(Collectors.joining(","));
  }

  private Supplier<Map<String, String>> environment(String part, Map<String, String> always) {
    return () -> PartFile.over(always, installation.environment(part));
  }
}
