package org.whistle.chaos.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the commits in what one client sends to PostgreSQL. The driver says COMMIT in words once,
 * gives the statement a name, and calls it by that name from then on.
 */
final class Commits {
  private static final String WORD = "COMMIT";
  private static final Pattern NAMED = Pattern.compile("(S_\\d+)\0COMMIT\0");

  private @Nullable String call;

  /** Whether the piece has one. */
  boolean isIn(byte[] piece, int length) {
    var text = new String(piece, 0, length, ISO_8859_1);
    var named = NAMED.matcher(text);
    while (named.find()) {
      // in a Bind the name of the portal, which is empty, ends before it
      call = "\0" + named.group(1) + "\0";
    }
    return text.contains(WORD + "\0") || (call != null && text.contains(call));
  }
}
