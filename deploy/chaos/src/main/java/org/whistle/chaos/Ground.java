package org.whistle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.fault.Disk;
import org.whistle.chaos.fault.PartFiles;
import org.whistle.chaos.fault.Parts;
import org.whistle.chaos.fault.Rig;
import org.whistle.chaos.fault.Wires;
import org.whistle.machine.Commands;

/** The run's own installation: made by {@code ./whistle up} in a folder of its own. */
final class Ground {
  /** Limits short enough to be missed in a run, and to run dry when nobody does anything. */
  private static final String SETTINGS =
      """
      {"whistle.gateway.limits.points": 10000000,
       "whistle.gateway.limits.wrong-codes": 10000000,
       "whistle.clocks.limits[take.general]": "20s",
       "whistle.clocks.limits[take.general.later]": "30s",
       "whistle.clocks.limits[take.urgent]": "15s",
       "whistle.clocks.limits[take.urgent.later]": "15s",
       "whistle.clocks.limits[take.emergency]": "15s",
       "whistle.clocks.limits[first-contact.general]": "10s",
       "whistle.clocks.limits[first-contact.urgent]": "10s",
       "whistle.clocks.limits[respond.N3]": "60s",
       "whistle.clocks.limits[respond.N5]": "90s",
       "whistle.messages.sms.url": "demo:",
       "whistle.residents.quiet-from": "00:00",
       "whistle.residents.quiet-until": "00:00",
       "whistle.ladder.urgent": "30s",
       "whistle.ladder.general": "40s"}
      """;

  private static final String DEMO = "org.whistle.demo.Demo";

  private final Path root;
  private final Path folder;
  private final int instances;
  private final Map<String, String> more;
  private final Rig rig;
  private final PortList ports;

  private Ground(Path root, Path folder, int instances, Map<String, String> more)
      throws IOException {
    this.root = root;
    this.folder = folder;
    this.instances = instances;
    this.more = more;
    var data = folder.resolve("data");
    this.ports = new PortList(data);
    var disk = Disk.mount(data);
    var wires = Wires.lay(programs(), ports::of);
    var files = new PartFiles(data, ports::of);
    var target = new Target(data, ports.of("door"));
    this.rig = new Rig(target, wires, files, disk, instances);
  }

  /** A new one, or the one of the run that goes on. */
  static Ground make(Path root, Options options) throws IOException {
    var name = "seed-%d-of-%d".formatted(options.seed(), options.faults());
    var folder = root.resolve("deploy/chaos/target/runs").resolve(name);
    if (!options.resume() && Files.exists(folder)) {
      if (runs(folder)) {
        throw new IllegalStateException("It still runs: --resume, or ./whistle down in " + folder);
      }
      Commands.run(List.of("rm", "-rf", folder.toString()));
    }
    return new Ground(root, folder, options.instances(), Map.of());
  }

  /**
   * Two of each service.
   *
   * @param build the folder of the version that everything begins with
   */
  static Ground ofBuild(Path root, Path build) throws IOException {
    var folder = root.resolve("deploy/chaos/target/runs/upgrade");
    if (runs(folder)) {
      throw new IllegalStateException("It still runs: ./whistle down in " + folder);
    }
    Commands.run(List.of("rm", "-rf", folder.toString()));
    return new Ground(root, folder, 2, Map.of("WHISTLE_BUILD", build.toString()));
  }

  Path folder() {
    return folder;
  }

  Rig rig() {
    return rig;
  }

  /** Starts everything and brings the district's places and people, without traffic. */
  void start() throws Exception {
    System.out.println("Everything of this run is in " + folder);
    if (rig.disk().whyNot() != null) {
      System.out.println("No disk will be full: " + rig.disk().whyNot());
    }
    if (!runs(folder)) {
      Files.deleteIfExists(folder.resolve("data/run/status.json"));
      if (isForStorms()) {
        programs().forEach(part -> rig.files().write(part, Map.of()));
      }
      // for its disk is made before the district, which is too late to ask for it
      Files.writeString(folder.resolve("data/clock.mark"), "");
      whistle("up");
    }
    settle();
    if (!"no".equals(System.getenv("WHISTLE_TRAIN"))) {
      new Training(rig.target(), root).await();
    }
  }

  /** By the demo of the version that runs, which knows what that version takes. */
  private void settle() {
    var build = Path.of(more.getOrDefault("WHISTLE_BUILD", root.toString()));
    var demo = build.resolve("deploy/demo/target");
    var java = Path.of(System.getProperty("java.home"), "bin/java");
    var door = rig.target().door();
    var secrets = folder.resolve("data/secrets");
    Commands.run(
        Stream.of(java, "-cp", demo + "/classes:" + demo + "/lib/*", DEMO, door, secrets, "still")
            .map(Object::toString)
            .toList());
  }

  /**
   * A minute is over at once: whoever is late by then is called so, and what follows is said and
   * heard.
   */
  void leap() throws IOException {
    whistle("time", "+1m");
  }

  /**
   * Ends everything.
   *
   * @param save whether the run goes on later
   */
  void end(boolean save) throws IOException {
    whistle("down");
    rig.disk().close(save);
    rig.wires().close();
  }

  private static boolean runs(Path folder) {
    var data = folder.resolve("data");
    return Files.exists(data.resolve("run/status.json"))
        && ProcessHandle.of(new Target(data, 0).part("supervisor").pid()).isPresent();
  }

  private List<String> programs() {
    var programs = new ArrayList<>(List.of("gateway"));
    for (int instance = 1; instance <= instances; instance++) {
      for (var service : Parts.SERVICES) {
        programs.add(Parts.instance(service, instance));
      }
    }
    return programs;
  }

  /**
   * Restarts a part, as it is or from another build.
   *
   * @param build the folder of the version that it runs from now on; null for the same again
   */
  void restart(String part, @Nullable Path build) throws IOException {
    if (build == null) {
      whistle(Map.of(), "restart", part);
    } else {
      whistle(Map.of("WHISTLE_BUILD", build.toString()), "upgrade", part);
    }
  }

  private void whistle(String... command) throws IOException {
    whistle(Map.of(), command);
  }

  private void whistle(Map<String, String> now, String... command) throws IOException {
    var words = new ArrayList<>(rig.disk().enter());
    words.add(root.resolve("whistle").toString());
    words.addAll(List.of(command));
    var builder = new ProcessBuilder(words).directory(root.toFile()).inheritIO();
    builder.environment().putAll(environment(now));
    try {
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException("./whistle " + List.of(command) + " failed");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where versions are changed nothing is cut, so nothing is led over wires. */
  private boolean isForStorms() {
    return more.isEmpty();
  }

  private Map<String, String> environment(Map<String, String> now) {
    var environment = new HashMap<String, String>();
    environment.put("WHISTLE_DATA", folder.resolve("data").toString());
    environment.put("WHISTLE_PORT", Integer.toString(ports.of("door")));
    environment.put("WHISTLE_INSTANCES", Integer.toString(instances));
    if (isForStorms()) {
      var broker = ports.of("wire-" + Wires.BROKER);
      environment.put("WHISTLE_KAFKA_ADVERTISED", Integer.toString(broker));
    }
    environment.put("WHISTLE_SKIP_BUILD", "1");
    environment.put("SPRING_APPLICATION_JSON", SETTINGS);
    environment.putAll(more);
    environment.putAll(now);
    return environment;
  }
}
