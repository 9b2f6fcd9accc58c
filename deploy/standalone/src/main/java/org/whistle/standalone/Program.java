package org.whistle.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.whistle.machine.Commands;

/**
 * How a service's JVM is started from what the build made: unpacked, and with an AOT cache once one
 * was trained. Both stand beside the build, in a folder that names what they were made from, so
 * that another jar, JDK or flag never meets a cache that isn't its own.
 */
final class Program {

  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  private final Path jar;
  private final Path folder;

  private Program(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /** One that was unpacked in this folder before. */
  static Program in(Path folder) {
    try (var files = Files.newDirectoryStream(folder, "*.jar")) {
      return new Program(files.iterator().next(), folder);
    } catch (IOException | NoSuchElementException gone) {
      throw new Trouble("No program in " + folder + ": ./whistle upgrade puts one there");
    }
  }

  /**
   * The program of a service.
   *
   * @throws Trouble when the build didn't make it
   */
  static Program of(Installation installation, String name) {
    var module = name.equals("gateway") ? name : name + "-service";
    var jar = installation.build().resolve(module + "/target/" + module + "-0.1.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      throw new Trouble("No " + jar + ": the build didn't make it (./whistle up builds)");
    }
    var key = List.of(jar, checksum(jar), java(), Runtime.version(), JVM).hashCode();
    return new Program(
        jar, installation.build().resolve("target/apps/%s-%08x".formatted(name, key)));
  }

  Path folder() {
    return folder;
  }

  /**
   * Unpacks the jar unless that was done before: a JVM reads plain jars faster than nested ones.
   */
  void unpack() {
    if (Files.isDirectory(folder)) {
      return;
    }
    var fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Commands.run(
        List.of(
            java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            fresh.toString()));
    try {
      Files.move(fresh, folder);
    } catch (IOException failed) {
      throw new Trouble("Can't write to " + folder + ": " + failed.getMessage());
    }
  }

  List<String> command() {
    return command(isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of());
  }

  /** Starts up as usual, but before it listens to anybody it ends and leaves a cache behind. */
  List<String> training() {
    var options = List.of("-XX:AOTCacheOutput=" + unfinished(), "-Dspring.context.exit=onRefresh");
    return command(options);
  }

  void trained() throws IOException {
    Files.move(unfinished(), cache());
  }

  boolean isTrained() {
    return Files.exists(cache());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<String> command(List<String> options) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(JVM);
    command.addAll(options);
    command.addAll(List.of("-jar", folder.resolve(jar.getFileName()).toString()));
    return command;
  }

  /** A reproducible build gives every jar the same time, so the content has to be looked at. */
  private static long checksum(Path jar) {
    var sum = new CRC32();
    try (var bytes = new CheckedInputStream(Files.newInputStream(jar), sum)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (IOException failed) {
      throw new Trouble("Can't read " + jar + ": " + failed.getMessage());
    }
    return sum.getValue();
  }

  /** As the cache is called that {@code ./whistle chaos} waits for. */
  private String name() {
    return folder.getFileName().toString().replaceFirst("-[0-9a-f]+$", "");
  }

  private Path cache() {
    return folder.resolve(name() + ".aot");
  }

  private Path unfinished() {
    return folder.resolve(name() + ".aot.new");
  }
}
