package org.whistle.chaos.check;

import java.util.Locale;

/** Something that holds of every request; its class's name says what. */
interface Promise {

  /** Looks at one request, and names what breaks the promise. */
  void check(Dossier file, Complaints complaints);

  /** The sentence, from the class's name. */
  default String sentence() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
