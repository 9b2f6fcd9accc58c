package org.whistle.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path folder;

  @BeforeEach
  void hand() throws IOException {
    new Keys(folder, (int) Files.getAttribute(folder, "unix:uid")).hand();
  }

  @Test
  void each_service_gets_the_keys_that_it_needs_and_no_other() throws IOException {
    assertThat(keysOf("tracking"))
        .containsExactlyInAnyOrder(
            "audit.key", "gateway-signing.pub.pem", "seal-ID.pem", "seal-ID.pub.pem");
    assertThat(keysOf("intake"))
        .contains("vault.key", "query-code.key", "feedback-signing.pub.pem")
        .doesNotContain("feedback-signing.pem", "gateway-signing.pem", "admin.password");
    assertThat(keysOf("feedback")).contains("vault.key", "feedback-signing.pem");
    assertThat(keysOf("gateway"))
        .contains("gateway-signing.pem", "admin.password")
        .doesNotContain("vault.key");
  }

  @Test
  void passwords_of_databases_differ() throws IOException {
    var passwords =
        Keys.SERVICES.stream()
            .map(service -> read(Keys.databasePassword(folder, service)))
            .collect(Collectors.toSet());

    assertThat(passwords).hasSize(5).doesNotContain(read(folder.resolve("all/postgres.password")));
  }

  @Test
  void nobody_but_their_user_reads_them() throws IOException {
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("gateway/keys/admin.password"))).isEqualTo("r--------");
    assertThat(permissions(folder.resolve("gateway/keys"))).isEqualTo("rwx------");
  }

  @Test
  void a_second_time_changes_nothing_but_what_is_missing() throws IOException {
    var before = all();
    Files.delete(folder.resolve("dispatch/keys/vault.key"));

    hand();

    assertThat(all()).isEqualTo(before);
  }

  private Set<String> keysOf(String service) throws IOException {
    try (var files = Files.list(folder.resolve(service + "/keys"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("seal-[0-9a-f]{16}", "seal-ID"))
          .collect(Collectors.toSet());
    }
  }

  private Map<String, String> all() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(Path::toString, KeysTest::read, (a, _) -> a, TreeMap::new));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
