package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * What opens the secrets of this installation's back-ups. It lies among the secrets here, and has
 * to be written down and kept where the back-ups are not.
 */
final class Passphrase {

  /** No letter that could be taken for another one or for a digit. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 6;

  private Passphrase() {}

  static Path file(Installation installation) {
    return installation.secrets().resolve("recovery.passphrase");
  }

  static String of(Installation installation) throws IOException {
    return Files.readString(file(installation)).strip();
  }

  /**
   * Makes one unless it is there.
   *
   * @return whether it is new, and so has to be written down
   */
  static boolean make(Installation installation) throws IOException {
    var file = file(installation);
    if (Files.exists(file)) {
      return false;
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, random() + "\n");
    return true;
  }

  /** Six groups of five: 148 bits. */
  private static String random() {
    var random = new SecureRandom();
    return random
        .ints(GROUPS * 5L, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining())
        .replaceAll("(.{5})(?=.)", "$1-");
  }

  /** From {@code WHISTLE_PASSPHRASE}, else asked for. */
  static String asked() {
    var set = System.getenv("WHISTLE_PASSPHRASE");
    if (set != null) {
      return set.strip();
    }
    var console = System.console();
    var typed = console == null ? null : console.readPassword("Recovery passphrase: ");
    if (typed == null) {
      throw new Trouble("Say the recovery passphrase in WHISTLE_PASSPHRASE");
    }
    return new String(typed).strip();
  }
}
