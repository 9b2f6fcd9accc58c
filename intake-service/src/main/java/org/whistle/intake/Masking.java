package org.whistle.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Personal data as it may be shown without a reason: the surname, three and four digits. */
public final class Masking {
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ -]?\\d){6,}[Xx]?");
  private static final int SHORTEST_WITH_BOTH_ENDS = 9;

  private Masking() {}

  /** {@code 张三丰} becomes {@code 张**}. */
  public static @Nullable String name(@Nullable String name) {
    return name == null || name.isBlank()
        ? null
        : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "**";
  }

  /**
   * What somebody wrote, without the numbers to call or to find them by, and without their name.
   *
   * @param name theirs, where it is known
   */
  public static @Nullable String words(@Nullable String text, @Nullable String name) {
    if (text == null) {
      return null;
    }
    var withoutNumbers = NUMBER.matcher(text).replaceAll("****");
    return name == null || name.isBlank()
        ? withoutNumbers
        : withoutNumbers.replace(name.strip(), String.valueOf(name(name)));
  }

  /** {@code 13812345678} becomes {@code 138****5678}; of a short number only the end stays. */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    var digits = phone.replaceAll("[^+\\d]", "");
    if (digits.length() < SHORTEST_WITH_BOTH_ENDS) {
      return "****" + digits.substring(Math.max(0, digits.length() - 2));
    }
    return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
  }
}
