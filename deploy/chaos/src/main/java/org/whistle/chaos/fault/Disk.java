package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistle.machine.Commands;

/**
 * Small file systems for PostgreSQL's and the broker's folders, in a mount namespace of their own
 * that a sleeping process holds open; the machine itself sees none of it.
 */
public final class Disk {
  private static final Map<String, String> SIZES = Map.of("postgres", "3g", "kafka", "2g");
  private static final int TRIES = 20;
  private static final String MOUNT =
      """
      cd "$1"
      for each in postgres:3g kafka:2g; do
        folder=${each%:*}
        mkdir -p "$folder"
        mount -t tmpfs -o "mode=700,size=${each#*:}" whistle-chaos "$folder" || exit 1
        test ! -d "$folder.saved" || cp -a "$folder.saved/." "$folder/" || exit 1
        rm -rf "$folder.saved"
      done
      echo mounted
      exec sleep 86400
      """;

  private final Path data;
  private final long holder;
  private final String whyNot;

  private Disk(Path data, long holder, String whyNot) {
    this.data = data;
    this.holder = holder;
    this.whyNot = whyNot;
  }

  /** Mounts them, or finds those of an interrupted run, or says why this machine lets nobody. */
  public static Disk mount(Path data) throws IOException {
    var known = data.resolve("run/disk.pid");
    if (Files.exists(known)) {
      var pid = Long.parseLong(Files.readString(known).strip());
      if (Files.isDirectory(Path.of("/proc/" + pid + "/root" + data))) {
        return new Disk(data, pid, "");
      }
    }
    var command = new ArrayList<>(List.of("unshare", isRoot() ? "-m" : "-Urm"));
    command.addAll(List.of("sh", "-c", MOUNT, "disk", data.toString()));
    Files.createDirectories(data.resolve("run"));
    var printed = data.resolve("run/disk.log");
    var holder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    var process = holder.start();
    while (process.isAlive() && !Files.readString(printed).contains("mounted")) {
      Pause.of(java.time.Duration.ofMillis(20));
    }
    if (!process.isAlive()) {
      return new Disk(data, 0, "no file system of its own here: " + Files.readString(printed));
    }
    Files.writeString(known, Long.toString(process.pid()));
    return new Disk(data, process.pid(), "");
  }

  /** Why there is none, or null. */
  public @Nullable String whyNot() {
    return holder == 0 ? whyNot.strip() : null;
  }

  /** What a command is begun with so that it sees them. */
  public List<String> enter() {
    if (holder == 0) {
      return List.of();
    }
    var target = Long.toString(holder);
    return isRoot()
        ? List.of("nsenter", "-t", target, "-m")
        : List.of("nsenter", "--preserve-credentials", "-t", target, "-U", "-m");
  }

  /** A folder of the installation, as those who run in it see it. */
  Path inside(String folder) {
    return holder == 0
        ? data.resolve(folder)
        : Path.of("/proc/" + holder + "/root" + data).resolve(folder);
  }

  /** From now on no byte more fits. */
  void fill(String part) {
    if (holder == 0) {
      throw new NotDone(whyNot.strip());
    }
    for (int tries = 1; !shrunk(part); tries++) {
      if (tries == TRIES) {
        throw new NotDone("the disk was always being written to");
      }
    }
  }

  /** To what is in it now; refused when more has been written meanwhile. */
  private boolean shrunk(String part) {
    var disk = inside(part).toFile();
    try {
      resize(part, Long.toString(disk.getTotalSpace() - disk.getFreeSpace()));
      return true;
    } catch (IllegalStateException grown) {
      return false;
    }
  }

  /** There is room again. */
  void empty(String part) {
    resize(part, SIZES.get(part));
  }

  /**
   * Lets them go; the installation must be down.
   *
   * @param save whether the run goes on later
   */
  public void close(boolean save) {
    if (holder == 0) {
      return;
    }
    try {
      if (save) {
        for (var part : SIZES.keySet()) {
          var saved = data.resolve(part + ".saved").toString();
          Commands.run(List.of("cp", "-a", inside(part).toString(), saved));
        }
      }
      Files.deleteIfExists(data.resolve("run/disk.pid"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      ProcessHandle.of(holder).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private void resize(String part, String size) {
    var command = new ArrayList<>(enter());
    var folder = data.resolve(part).toString();
    command.addAll(List.of("mount", "-o", "remount,size=" + size, folder));
    Commands.run(command);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
