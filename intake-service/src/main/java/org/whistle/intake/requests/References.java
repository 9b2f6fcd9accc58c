package org.whistle.intake.requests;

import org.whistle.contracts.WordsRef;
import org.whistle.vault.Words;

/** What an event says of kept words. */
final class References {
  private References() {}

  static WordsRef to(Words words) {
    return new WordsRef(words.id(), words.hash());
  }
}
