package org.whistle.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service's JVM is started from what the build made. */
final class ServiceProgram {

  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  private final Installation installation;
  private final String name;

  ServiceProgram(Installation installation, String name) {
    this.installation = installation;
    this.name = name;
  }

  /** Where the build leaves the service's jar. */
  Path jar() {
    var module = name.equals("gateway") ? name : name + "-service";
    return installation.root().resolve(module + "/target/" + module + "-0.1.0-SNAPSHOT.jar");
  }

  List<String> command() {
    if (!Files.exists(jar())) {
      throw new Trouble("No " + jar() + ": the build didn't make it (./whistle up builds)");
    }
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(JVM);
    command.addAll(List.of("-jar", jar().toString()));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
