package org.whistle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo users' passwords: random, made once, in a file that its owner alone may read. */
final class Passwords {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path secrets;
  private final Map<String, String> known;

  private Passwords(Path secrets, Map<String, String> known) {
    this.secrets = secrets;
    this.known = known;
  }

  /** What the folder has, with passwords for everybody who had none. */
  static Passwords prepare(Path secrets, List<Person> people) {
    try {
      var file = secrets.resolve("demo-users.json");
      Map<String, String> known =
          Files.exists(file)
              ? JSON.readValue(
                  Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
              : new TreeMap<>();
      people.forEach(person -> known.computeIfAbsent(person.username(), _ -> random()));
      write(file, known);
      return new Passwords(secrets, known);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String of(String user) {
    return Optional.ofNullable(known.get(user)).orElseGet(() -> ownSecret(user));
  }

  private String ownSecret(String user) {
    try {
      return Files.readString(secrets.resolve(user + ".password")).strip();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void write(Path file, Map<String, String> known) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(fresh, owner);
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(known));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random() {
    var bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
