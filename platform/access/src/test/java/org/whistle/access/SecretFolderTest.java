package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFolderTest {

  @TempDir Path temporary;

  @Test
  void everything_is_made_once_for_its_owner_alone() throws IOException {
    Path folder = temporary.resolve("secrets");
    String before = SecretFolder.prepare(folder).adminPassword();
    assertThat(SecretFolder.prepare(folder).adminPassword()).isEqualTo(before).hasSize(24);
    try (Stream<Path> files = Files.list(folder)) {
      Set<Path> all = files.filter(f -> !f.endsWith(".lock")).collect(Collectors.toSet());
      assertThat(all)
          .hasSize(11)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void keys_have_the_lengths_that_their_use_asks_for() {
    SecretFolder secrets = SecretFolder.prepare(temporary);
    assertThat(secrets.vaultKey()).hasSize(32).isNotEqualTo(secrets.queryCodeKey());
    assertThat(secrets.postgresPassword()).isNotEqualTo(secrets.adminPassword());
    assertThat(secrets.signingKey("gateway").getParams().getOrder())
        .isEqualTo(secrets.verifyingKey("gateway").getParams().getOrder());
  }

  @Test
  void a_sealing_key_that_was_taken_away_is_followed_by_another() throws IOException {
    String first = SecretFolder.prepare(temporary).sealKeys().currentId();
    Files.delete(temporary.resolve("seal-" + first + ".pem"));
    SealKeys keys = SecretFolder.prepare(temporary).sealKeys();
    assertThat(keys.currentId()).isNotEqualTo(first);
    assertThat(keys.verifying().keySet()).containsExactlyInAnyOrder(first, keys.currentId());
  }

  @Test
  void a_public_key_under_another_ones_id_is_not_believed() throws IOException {
    SealKeys keys = SecretFolder.prepare(temporary).sealKeys();
    Files.copy(
        temporary.resolve("seal-" + keys.currentId() + ".pub.pem"),
        temporary.resolve("seal-0123456789abcdef.pub.pem"));
    assertThat(keys.verifying().keySet()).containsExactly(keys.currentId());
  }

  @Test
  void those_who_prepare_at_once_agree() {
    Set<String> passwords = new HashSet<>();
    try (var racers = Executors.newFixedThreadPool(2)) {
      Stream.generate(() -> temporary)
          .limit(6)
          .map(folder -> racers.submit(() -> prepareInTurn(folder)))
          .toList()
          .forEach(
              made -> {
                try {
                  passwords.add(made.get());
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              });
    }
    assertThat(passwords).hasSize(1);
  }

  private static String prepareInTurn(Path folder) {
    return SecretFolder.prepare(folder).adminPassword();
  }
}
