package org.whistle.chaos.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whistle.chaos.load.Move.Draft;

/** Pictures that staff and residents add, each unlike any other. */
final class PictureMoves {
  private static final Predicate<Followed> LIVING =
      it -> it.stands("waiting", "taken", "responded", "hard-case");

  static final List<Move> ALL =
      List.of(
          new Move("attach", "attachment.added", 2, false, LIVING, PictureMoves::byStaff),
          new Move("show", "attachment.added", 1, false, LIVING, PictureMoves::byResident));

  private PictureMoves() {}

  private static Draft byStaff(Followed it, Dice dice, String words) {
    var path = "/api/requests/" + it.id + "/attachments?phase=after";
    return new Draft(Staff.at(it.desk()), path, Map.of(Door.PICTURE, drawn(words)));
  }

  private static Draft byResident(Followed it, Dice dice, String words) {
    var path = "/api/requests/%s/attachments?phase=before&code=%s".formatted(it.number, it.code);
    return new Draft(null, path, Map.of(Door.PICTURE, drawn(words)));
  }

  /** A WebP whose drawing is the words: its hash, which its event says, is that of its text. */
  static String drawn(String words) {
    int length = words.getBytes(StandardCharsets.UTF_8).length;
    int padded = length + (length & 1);
    return "RIFF%sWEBPVP8L%s%s%s"
        .formatted(size(12 + padded), size(length), words, "\0".repeat(padded - length));
  }

  /** Little-endian, and small enough to be a letter. */
  private static String size(int bytes) {
    return (char) bytes + "\0\0\0";
  }
}
