package org.whistle.chaos.fault;

/** A record in the topic that no relay sent. */
public enum Forgery {
  GARBAGE("poison: no envelope"),
  UNREADABLE("poison: an envelope, and a body that can't be read"),
  UNKNOWN_TYPE("an event of an unknown type"),
  NEWER("a newer version of an event"),
  OLDER("an older version of an event"),
  REPEAT("real events repeated");

  private final String words;

  Forgery(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
