package org.whistle.seal;

import java.util.List;

/** Takes up what must never change again, in the transaction that runs. */
public interface Archive {

  /**
   * One thing to be kept.
   *
   * @param kind what it is, for example {@code case.sealed}
   * @param subject id of what it is about
   * @param content its canonical form, no free text and no personal data
   */
  record Sealed(String kind, String subject, String content) {}

  /** Adds entries; those of one subject are chained in the order in which they were added. */
  void add(List<Sealed> entries);
}
