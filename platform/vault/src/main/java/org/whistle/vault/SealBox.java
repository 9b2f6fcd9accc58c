package org.whistle.vault;

import java.nio.charset.StandardCharsets;

/** A box under one seal. */
final class SealBox implements Box {
  private final Seal seal;

  SealBox(Seal seal) {
    this.seal = seal;
  }

  @Override
  public byte[] close(String label, String text) {
    return seal.close(label, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String open(String label, byte[] sealed) {
    return new String(seal.open(label, sealed), StandardCharsets.UTF_8);
  }
}
