package org.whistle.intake.requests.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;

/** How a telephone was held: the one thing that Exif says and the picture needs. */
record Turned(int orientation) {
  private static final int TIFF = 6;
  private static final int ENTRY = 12;
  private static final int ORIENTATION = 0x0112;

  /** Big-endian, one entry: Orientation, a short, at the 25th byte. */
  private static final String BARE =
      "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "%04x0000" + "00000000";

  /** Of an Exif segment; empty for the upright, and for what can't be read. */
  static Optional<Turned> of(byte[] segment) {
    try {
      var in = ByteBuffer.wrap(segment);
      if (in.getInt(0) != 0x45786966) {
        return Optional.empty();
      }
      in.order(in.get(TIFF) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = TIFF + in.getInt(TIFF + 4);
      int entries = in.getShort(directory) & 0xFFFF;
      for (int at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
        if ((in.getShort(at) & 0xFFFF) == ORIENTATION) {
          int held = in.getShort(at + 8);
          return held > 1 && held <= 8 ? Optional.of(new Turned(held)) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  byte[] segment() {
    return HexFormat.of().parseHex(BARE.formatted(orientation));
  }
}
