package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a part keeps in memory, in bytes. */
final class Memory {

  private Memory() {}

  /** The resident memory of a part; PostgreSQL's many processes share theirs, counted once. */
  static long of(PartState part) throws IOException {
    return part.name().equals("postgres") ? withChildren(part.pid()) : resident(part.pid());
  }

  private static long withChildren(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
        .mapToLong(process -> proportional(process.pid()))
        .sum();
  }

  private static long proportional(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static long resident(long pid) throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (var lines = ps.inputReader()) {
      var kilobytes = lines.readLine();
      return kilobytes == null ? 0 : Long.parseLong(kilobytes.strip()) << 10;
    }
  }
}
