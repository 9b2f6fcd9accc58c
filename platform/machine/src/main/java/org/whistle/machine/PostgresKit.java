package org.whistle.machine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs of this platform, unpacked and ready to run. */
public final class PostgresKit {

  /** The super user and owner of everything on an embedded PostgreSQL. */
  public static final String USER = "postgres";

  private final Path programs;

  private PostgresKit(Path programs) {
    this.programs = programs;
  }

  /**
   * Unpacks the programs from the class path, once per version.
   *
   * @param cache where unpacked versions stay
   */
  public static PostgresKit unpackedUnder(Path cache) {
    var resource = PostgresKit.class.getResource("/" + bundle());
    if (resource == null) {
      throw new IllegalStateException(
          "No PostgreSQL for this platform on the class path: " + bundle());
    }
    try {
      var folder = cache.resolve("postgres-" + resource.openConnection().getContentLengthLong());
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(cache);
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        try (var bytes = resource.openStream()) {
          unpack(bytes, fresh);
        }
        moveUnlessThere(fresh, folder);
      }
      return new PostgresKit(folder.resolve("bin"));
    } catch (IOException failed) {
      throw new UncheckedIOException("Can't unpack PostgreSQL into " + cache, failed);
    }
  }

  /**
   * Makes the data folder unless it is there.
   *
   * @param password the super user's, or null to trust everyone on this machine
   */
  public void initialise(Path data, @Nullable Path password) {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(programs.resolve("initdb").toString(), "-D", data.toString()));
    command.addAll(List.of("--locale=C.UTF-8", "--encoding=UTF8", "-U", USER, "--no-sync"));
    command.addAll(
        password == null
            ? List.of("-A", "trust")
            : List.of("-A", "scram-sha-256", "--pwfile=" + password));
    Commands.run(command);
  }

  /** The command line that runs the server in the foreground, on loopback alone. */
  public List<String> command(Path data, int port, Map<String, String> settings) {
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    command.addAll(List.of("-p", Integer.toString(port), "-h", "127.0.0.1", "-k", ""));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
  private static List<String> asOrdinaryUser() {
    return "root".equals(System.getProperty("user.name")) && isLinux()
        ? List.of("unshare", "-U")
        : List.of();
  }

  private static String bundle() {
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "postgres-" + (isLinux() ? "linux-" : "darwin-") + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private static void unpack(InputStream bytes, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(bytes)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        var target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, Set.of(PosixFilePermission.values()));
          }
        }
      }
    }
  }

  private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException another) {
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
  }
}
