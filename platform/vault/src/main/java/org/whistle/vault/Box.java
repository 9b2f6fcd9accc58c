package org.whistle.vault;

/**
 * Seals small personal columns under the installation's key, AES-256-GCM; to forget one, delete the
 * row.
 */
public interface Box {

  /**
   * Seals a text.
   *
   * @param label names the row; the bytes open under the same label only
   */
  byte[] close(String label, String text);

  /** The text again. */
  String open(String label, byte[] sealed);
}
