package org.whistle.intake.requests.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81): of the application segments only those stay without which colours or the way
 * up would be wrong. What follows the end, such as a second picture or a film, goes.
 */
final class Jpeg {
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int JFIF_BYTES = 14;

  private final ByteBuffer in;
  private final ByteArrayOutputStream out;

  private Jpeg(byte[] bytes) {
    in = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
    out = new ByteArrayOutputStream(bytes.length);
  }

  static byte[] clean(byte[] bytes) {
    return new Jpeg(bytes).copy();
  }

  private byte[] copy() {
    out.write(0xFF);
    out.write(0xD8);
    boolean drawn = false;
    for (int marker = marker(); marker != END; marker = marker()) {
      var content = content();
      keep(marker, content);
      if (marker == SCAN) {
        drawn = true;
        scan();
      }
    }
    if (!drawn) {
      throw new Picture.Torn("nothing is drawn");
    }
    out.write(0xFF);
    out.write(END);
    return out.toByteArray();
  }

  private void keep(int marker, byte[] content) {
    if (marker == 0xE0 && starts(content, "JFIF\0") && content.length >= JFIF_BYTES) {
      // Without the small picture that may be in it.
      var bare = Arrays.copyOf(content, JFIF_BYTES);
      bare[JFIF_BYTES - 2] = 0;
      bare[JFIF_BYTES - 1] = 0;
      write(marker, bare);
    } else if (marker == 0xE1) {
      Turned.of(content).ifPresent(turned -> write(marker, turned.segment()));
    } else if (isColour(marker, content) || isDrawing(marker)) {
      write(marker, content);
    }
  }

  private static boolean isColour(int marker, byte[] content) {
    return (marker == 0xE2 && starts(content, "ICC_PROFILE\0"))
        || (marker == 0xEE && starts(content, "Adobe"));
  }

  /** Frames, tables and scans; comments, and whatever nobody has defined, are none. */
  private static boolean isDrawing(int marker) {
    return marker >= 0xC0 && marker <= 0xDF;
  }

  private int marker() {
    if (next() != 0xFF) {
      throw new Picture.Torn("no marker");
    }
    int marker = next();
    while (marker == 0xFF) {
      marker = next();
    }
    return marker;
  }

  private byte[] content() {
    int length = (in.getShort() & 0xFFFF) - 2;
    if (length < 0 || length > in.remaining()) {
      throw new Picture.Torn("a segment beyond the end");
    }
    var content = new byte[length];
    in.get(content);
    return content;
  }

  /** The drawing itself, up to the next marker that isn't a part of it. */
  private void scan() {
    while (true) {
      int one = next();
      if (one == 0xFF) {
        int after = next();
        boolean within = after == 0 || (after >= 0xD0 && after <= 0xD7);
        if (!within) {
          in.position(in.position() - 2);
          return;
        }
        out.write(one);
        out.write(after);
      } else {
        out.write(one);
      }
    }
  }

  private void write(int marker, byte[] content) {
    int length = content.length + 2;
    out.write(0xFF);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(content);
  }

  private int next() {
    return in.get() & 0xFF;
  }

  private static boolean starts(byte[] content, String name) {
    var wanted = name.getBytes(StandardCharsets.US_ASCII);
    return content.length >= wanted.length
        && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
  }
}
