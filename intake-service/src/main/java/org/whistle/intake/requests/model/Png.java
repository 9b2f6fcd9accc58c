package org.whistle.intake.requests.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG (ISO/IEC 15948): only the chunks that draw it and give it its colours stay. */
final class Png {
  private static final int SIGNATURE = 8;
  private static final Set<String> DRAWING =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT");

  private Png() {}

  static byte[] clean(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes, SIGNATURE, bytes.length - SIGNATURE);
    var out = new ByteArrayOutputStream(bytes.length);
    out.write(bytes, 0, SIGNATURE);
    boolean drawn = false;
    for (var name = ""; !name.equals("IEND"); ) {
      int start = in.position();
      int length = in.getInt();
      var letters = new byte[4];
      in.get(letters);
      name = new String(letters, StandardCharsets.US_ASCII);
      if (length < 0 || length > in.remaining() - 4) {
        throw new Picture.Torn("a chunk beyond the end");
      }
      int end = in.position() + length + 4;
      if (DRAWING.contains(name)) {
        out.write(bytes, start, end - start);
      }
      drawn |= name.equals("IDAT");
      in.position(end);
    }
    if (!drawn) {
      throw new Picture.Torn("nothing is drawn");
    }
    return out.toByteArray();
  }
}
