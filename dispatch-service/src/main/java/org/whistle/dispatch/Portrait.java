package org.whistle.dispatch;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Somebody's face as it stands on a contact card: 240 × 320, and nothing in the file but the face.
 */
public record Portrait(byte[] jpeg) {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 320;
  private static final long MOST_PIXELS = 40_000_000;

  /**
   * The middle of a JPEG or PNG picture, drawn anew, so that neither place nor camera comes along;
   * empty when it can't be drawn.
   */
  public static Optional<Portrait> of(byte[] picture) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return drawable(reader) ? Optional.of(drawn(reader)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException torn) {
      return Optional.empty();
    }
  }

  private static boolean drawable(ImageReader reader) throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
  }

  private static Portrait drawn(ImageReader reader) throws IOException {
    var param = reader.getDefaultReadParam();
    int step = Math.max(1, Math.min(reader.getWidth(0) / WIDTH, reader.getHeight(0) / HEIGHT) / 2);
    param.setSourceSubsampling(step, step, 0, 0);
    var whole = reader.read(0, param);
    double scale = Math.max((double) WIDTH / whole.getWidth(), (double) HEIGHT / whole.getHeight());
    int width = (int) Math.ceil(whole.getWidth() * scale);
    int height = (int) Math.ceil(whole.getHeight() * scale);
    var face = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = face.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(
        whole, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, Color.WHITE, null);
    pen.dispose();
    return new Portrait(jpeg(face));
  }

  private static byte[] jpeg(BufferedImage face) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(face, "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
