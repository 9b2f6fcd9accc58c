package org.whistle.intake.requests.model;

import java.nio.BufferUnderflowException;
import java.util.HexFormat;
import java.util.Optional;

/** A picture that tells what it shows, and not where, when, by whom or with what it was taken. */
public record Picture(Format format, byte[] bytes) {
  private static final HexFormat HEX = HexFormat.of();

  /** What pictures are taken, by their first bytes, whatever they are called. */
  public enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** The same picture without what else it carries; empty when it is none, or a torn one. */
  public static Optional<Picture> clean(byte[] bytes) {
    var head = HEX.formatHex(bytes, 0, Math.min(12, bytes.length));
    try {
      if (head.startsWith("ffd8ff")) {
        return Optional.of(new Picture(Format.JPEG, Jpeg.clean(bytes)));
      }
      if (head.startsWith("89504e470d0a1a0a")) {
        return Optional.of(new Picture(Format.PNG, Png.clean(bytes)));
      }
      if (head.matches("52494646.{8}57454250")) {
        return Optional.of(new Picture(Format.WEBP, Webp.clean(bytes)));
      }
      return Optional.empty();
    } catch (BufferUnderflowException | Torn unreadable) {
      return Optional.empty();
    }
  }

  /** It ends before its end, or says something that none of its kind says. */
  static final class Torn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Torn(String why) {
      super(why, null, false, false);
    }
  }
}
