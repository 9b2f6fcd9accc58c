package org.whistle.standalone;

import java.time.Instant;
import java.util.Map;
import org.whistle.machine.LiveCopy;

/**
 * What a back-up says of itself.
 *
 * @param format of the file; another one is refused
 * @param begun everything that was acknowledged by then is in it
 * @param ended what was acknowledged between the two mostly is, in the order in which it happened
 * @param lineage subfolder of the archive that leads this back-up further; see {@link Lineage}
 * @param entries by name, all but the manifest itself and the sealed secrets
 */
record Manifest(
    int format,
    Instant begun,
    Instant ended,
    LiveCopy.Span postgres,
    String lineage,
    Map<String, Entry> entries) {

  static final int FORMAT = 1;

  /**
   * One file of a back-up.
   *
   * @param size bytes
   * @param sha256 in hexadecimal digits
   */
  record Entry(long size, String sha256) {}

  long size() {
    return entries.values().stream().mapToLong(Entry::size).sum();
  }
}
