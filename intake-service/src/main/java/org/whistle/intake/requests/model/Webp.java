package org.whistle.intake.requests.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP (RFC 9649): only the chunks that draw a still picture stay. */
final class Webp {
  private static final int HEADER = 12;

  /** In the extended header: Exif and XMP follow. */
  private static final int TELLS = 0x08 | 0x04;

  private static final Set<String> DRAWN = Set.of("VP8 ", "VP8L");
  private static final Set<String> DRAWING = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP");

  private Webp() {}

  static byte[] clean(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.min(bytes.length, 8 + in.getInt(4));
    var out = new ByteArrayOutputStream(bytes.length);
    out.write(bytes, 0, HEADER);
    boolean drawn = false;
    for (int at = HEADER; at + 8 <= end; ) {
      var name = new String(bytes, at, 4, StandardCharsets.US_ASCII);
      int length = in.getInt(at + 4);
      int padded = length + (length & 1);
      if (length < 0 || padded < 0 || padded > bytes.length - at - 8) {
        throw new Picture.Torn("a chunk beyond the end");
      }
      if (name.equals("ANMF")) {
        throw new Picture.Torn("a film");
      }
      if (DRAWING.contains(name)) {
        var chunk = new byte[8 + padded];
        in.get(at, chunk);
        if (name.equals("VP8X") && length > 0) {
          chunk[8] = (byte) (chunk[8] & ~TELLS);
        }
        out.writeBytes(chunk);
      }
      drawn |= DRAWN.contains(name);
      at += 8 + padded;
    }
    if (!drawn) {
      throw new Picture.Torn("nothing is drawn");
    }
    var clean = out.toByteArray();
    ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - 8);
    return clean;
  }
}
