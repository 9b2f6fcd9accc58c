package org.whistle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortraitTest {
  @ParameterizedTest
  @CsvSource({"png, 1, 1", "png, 30, 4000", "jpeg, 1600, 1200", "jpeg, 240, 320"})
  void the_middle_of_any_picture_fills_the_card(String format, int width, int height)
      throws IOException {
    var portrait = Portrait.of(picture(format, width, height)).orElseThrow();
    var face = ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
    assertThat(face.getWidth()).isEqualTo(240);
    assertThat(face.getHeight()).isEqualTo(320);
    assertThat(new Color(face.getRGB(0, 0)).getRed()).isGreaterThan(240);
    assertThat(new Color(face.getRGB(239, 319)).getRed()).isGreaterThan(240);
    assertThat(portrait.jpeg()).hasSizeLessThan(65_536);
  }

  @Test
  void what_the_file_says_besides_stays_behind() throws IOException {
    var plain = picture("jpeg", 300, 400);
    var note = "Exif taken in Dongfeng Road 3".getBytes(StandardCharsets.UTF_8);
    var telling =
        ByteBuffer.allocate(plain.length + note.length + 4)
            .put(plain, 0, 2)
            .putShort((short) 0xffe1)
            .putShort((short) (note.length + 2))
            .put(note)
            .put(plain, 2, plain.length - 2)
            .array();
    var portrait = Portrait.of(telling).orElseThrow();
    assertThat(new String(portrait.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void what_cannot_be_drawn_or_would_fill_the_memory_is_none() throws IOException {
    var picture = picture("png", 300, 400);
    assertThat(Portrait.of(new byte[0])).isEmpty();
    assertThat(Portrait.of("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Portrait.of(Arrays.copyOf(picture, picture.length / 2))).isEmpty();
    var bomb = ByteBuffer.wrap(picture.clone()).putInt(16, 100_000).putInt(20, 100_000).array();
    assertThat(Portrait.of(bomb)).isEmpty();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
