package org.whistle.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.whistle.access.SecretFolder;

/**
 * The secrets of an installation: all of them in {@code all}, and for each service a folder with
 * those alone that it needs, which is what its container sees.
 */
final class Keys {

  static final List<String> SERVICES =
      List.of("intake", "dispatch", "tracking", "feedback", "gateway");

  private static final String OWNER_ALONE = "r--------";

  private static final String EVERYBODY =
      "gateway-signing\\.pub\\.pem|audit\\.key|seal-[0-9a-f]{16}(\\.pub)?\\.pem";

  /** What a service needs beside that; the same as its keys in deploy/kubernetes. */
  private static final Map<String, String> OWN =
      Map.of(
          "intake", "vault\\.key|query-code\\.key|feedback-signing\\.pub\\.pem",
          "dispatch", "vault\\.key",
          "feedback", "vault\\.key|feedback-signing\\.pem",
          "gateway", "gateway-signing\\.pem|admin\\.password");

  private final Path folder;
  private final int owner;

  /**
   * Where they are, and whose.
   *
   * @param owner the number of the user that services run as
   */
  Keys(Path folder, int owner) {
    this.folder = folder;
    this.owner = owner;
  }

  static Path all(Path folder) {
    return folder.resolve("all");
  }

  /** A file that is named as the setting that Spring reads from it. */
  static Path databasePassword(Path folder, String service) {
    return folder.resolve(service + "/settings/spring.datasource.password");
  }

  /** Makes all that is missing and gives each service what it needs. */
  void hand() throws IOException {
    SecretFolder.prepare(all(folder));
    for (var service : SERVICES) {
      var keys = directory(folder.resolve(service + "/keys"));
      for (var name : names(service)) {
        give(Files.readString(all(folder).resolve(name)), keys.resolve(name), OWNER_ALONE);
      }
      var password = databasePassword(folder, service);
      directory(password.getParent());
      if (Files.notExists(password)) {
        give(random(), password, OWNER_ALONE);
      }
    }
    // The server's user has another number in each image: the folder above keeps everybody else
    // out.
    var server = folder.resolve("postgres");
    Files.createDirectories(server);
    give(
        SecretFolder.at(all(folder)).postgresPassword(),
        server.resolve("postgres.password"),
        "r--r--r--");
    permit(folder, "rwx------");
    System.out.println("Keys are in " + folder);
  }

  private List<String> names(String service) throws IOException {
    var needed = Pattern.compile(EVERYBODY + "|" + OWN.getOrDefault(service, "\\b\\B"));
    try (var files = Files.list(all(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> needed.matcher(name).matches())
          .toList();
    }
  }

  private Path directory(Path path) throws IOException {
    Files.createDirectories(path);
    for (var each : List.of(path.getParent(), path)) {
      Files.setAttribute(each, "unix:uid", owner);
      permit(each, "rwx------");
    }
    return path;
  }

  private void give(String content, Path file, String permissions) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return;
    }
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, content);
    Files.setAttribute(fresh, "unix:uid", owner);
    permit(fresh, permissions);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String random() {
    var bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
