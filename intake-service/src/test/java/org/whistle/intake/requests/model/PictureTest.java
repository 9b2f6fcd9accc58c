package org.whistle.intake.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.intake.requests.model.Picture.Format;

class PictureTest {

  static List<byte[]> pictures() {
    return List.of(AnyPicture.jpeg(6), AnyPicture.png(), AnyPicture.webp());
  }

  @Test
  void its_kind_is_read_from_its_bytes() {
    assertThat(pictures().stream().map(bytes -> clean(bytes).format()))
        .containsExactly(Format.JPEG, Format.PNG, Format.WEBP);
    assertThat(Picture.clean("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Picture.clean("GIF89a".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Picture.clean(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void what_it_tells_beside_what_it_shows_is_gone(byte[] bytes) {
    assertThat(text(bytes)).contains(AnyPicture.SECRET);
    assertThat(text(clean(bytes).bytes())).doesNotContain(AnyPicture.SECRET).doesNotContain("MPF");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_clean_one_stays_as_it_is(byte[] bytes) {
    var once = clean(bytes).bytes();
    assertThat(clean(once).bytes()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_torn_one_is_none(byte[] bytes) {
    var whole = clean(bytes).bytes();
    for (int length = 0; length < whole.length; length++) {
      assertThat(Picture.clean(Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void a_telephone_that_was_held_sideways_is_still_shown_upright() {
    var kept = HexFormat.of().formatHex(clean(AnyPicture.jpeg(6)).bytes());
    assertThat(kept).contains("ffe10022" + "457869660000" + "4d4d002a00000008");
    assertThat(kept).contains("011200030000000100060000");
    var upright = HexFormat.of().formatHex(clean(AnyPicture.jpeg(1)).bytes());
    assertThat(upright).doesNotContain("ffe1").contains("12ff0034ffd056ffd9");
  }

  @Test
  void colours_stay() {
    assertThat(text(clean(AnyPicture.jpeg(1)).bytes())).contains("ICC_PROFILE");
  }

  @Test
  void nothing_that_is_sent_stops_the_reader() {
    Stream.of(AnyPicture.jpeg(3), AnyPicture.png(), AnyPicture.webp())
        .forEach(
            bytes -> {
              for (int at = 0; at < bytes.length; at++) {
                var wrong = bytes.clone();
                wrong[at] = (byte) ~wrong[at];
                assertThat(Picture.clean(wrong)).isNotNull();
              }
            });
  }

  private static Picture clean(byte[] bytes) {
    return Picture.clean(bytes).orElseThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
