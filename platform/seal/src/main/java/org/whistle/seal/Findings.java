package org.whistle.seal;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, the first first; of many, the first twenty and how many there are. */
final class Findings {
  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();
  private long all;

  void add(String line, Object... values) {
    all++;
    if (lines.size() < SHOWN) {
      lines.add(line.formatted(values));
    }
  }

  List<String> lines() {
    List<String> told = new ArrayList<>(lines);
    if (all > SHOWN) {
      told.add("and " + (all - SHOWN) + " more");
    }
    return told;
  }
}
