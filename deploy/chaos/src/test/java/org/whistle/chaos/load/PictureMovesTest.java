package org.whistle.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PictureMovesTest {

  @Test
  void words_are_drawn_as_a_picture_of_their_own_length() {
    var bytes = PictureMoves.drawn("井盖松了，编号7").getBytes(StandardCharsets.UTF_8);
    var sizes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(sizes.getInt(4)).isEqualTo(bytes.length - 8);
    assertThat(sizes.getInt(16) + 20).isBetween(bytes.length - 1, bytes.length);
  }
}
