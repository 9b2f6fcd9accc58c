package org.whistle.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.check.Finding.Harm;

/** Collects what was found. */
final class Complaints {
  private final List<Finding> findings = new ArrayList<>();
  private String promise = "";
  private @Nullable UUID request;

  /** What is found from here on breaks this promise, about this request. */
  Complaints about(String sentence, @Nullable UUID about) {
    promise = sentence;
    request = about;
    return this;
  }

  void add(String evidence, Object... values) {
    add(Harm.WRONG, evidence, values);
  }

  void add(Harm harm, String evidence, Object... values) {
    findings.add(new Finding(promise, request, evidence.formatted(values), harm));
  }

  /** Adds it when it is there less or more often than it may: then it is lost, or there twice. */
  void unlessWithin(long found, long least, long most, String evidence, Object... values) {
    if (found < least || found > most) {
      add(found < least ? Harm.LOST : Harm.TWICE, evidence, values);
    }
  }

  /** Adds it unless it is so. */
  void unless(boolean holds, String evidence, Object... values) {
    if (!holds) {
      add(evidence, values);
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
