package org.whistle.seal;

import java.util.Map;
import org.whistle.access.Caller;

/**
 * Who did what when. An entry is part of the transaction that runs, so what is rolled back was
 * never done; ids and codes only, no free text and no personal data.
 */
public interface AuditLog {

  /**
   * Adds an entry.
   *
   * @param act what was done, for example {@code reporter.revealed}: at most 50 lower-case letters,
   *     digits, dots and hyphens
   * @param subject id of what it was done to: letters, digits and {@code . _ : / -}, at most 100
   * @param details more ids and codes, in the same letters and {@code , +}; may be empty
   * @throws IllegalArgumentException for anything that could be a text
   */
  void write(Caller caller, String act, String subject, Map<String, String> details);

  /** The same, without details. */
  default void write(Caller caller, String act, String subject) {
    write(caller, act, subject, Map.of());
  }

  /**
   * Stands for something personal, for example an address: equal for what is equal, and nobody
   * without the installation's key can find out what it was.
   *
   * @return 16 hexadecimal digits
   */
  String fingerprint(String personal);
}
