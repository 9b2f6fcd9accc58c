package org.whistle.catalogue;

import java.time.Instant;

/** What is announced whole, again and again, and holds from a moment on. */
public interface Versioned {

  /** The name by which decisions say what they went by. */
  String version();

  /** The first moment at which it holds. */
  Instant from();
}
