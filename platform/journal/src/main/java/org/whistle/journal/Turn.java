package org.whistle.journal;

/**
 * When something that was said leaves. Whoever says thousands of things at the same moment lets
 * them take turns: then they stay a little ahead of who has to hear them, and delay nothing else.
 */
public enum Turn {
  /** As soon as it is written. */
  AT_ONCE,
  /** One of a flood, before the rest of it. */
  FIRST,
  /** One of a flood. */
  LAST
}
