package org.whistle.chaos.fault;

/** Where in a service's work a process is hit: at the entry of a method. */
public enum Point {
  BEFORE_COMMIT("before the commit", "org.postgresql.jdbc.PgConnection", "commit"),
  BEFORE_SEND("after the commit, before the send", "org.whistle.journal.Relay", "send"),
  BEFORE_DELETE("after the send, before the delete", "org.whistle.journal.OutboxStore", "delete"),
  BEFORE_OFFSET(
      "after the effect, before the offset",
      "org.apache.kafka.clients.consumer.KafkaConsumer",
      "commitSync"),
  IN_THE_SWEEP("in the sweep", "org.whistle.tracking.SweepClocks$Verdicts", "decide");

  private final String words;
  private final String type;
  private final String method;

  Point(String words, String type, String method) {
    this.words = words;
    this.type = type;
    this.method = method;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** The class, as the JVM names it. */
  String type() {
    return type;
  }

  /** Whether one instance at a time comes there, whichever it is. */
  boolean isOfOneInstance() {
    return this == BEFORE_SEND || this == BEFORE_DELETE || this == IN_THE_SWEEP;
  }

  /** Any method of this name. */
  String method() {
    return method;
  }
}
