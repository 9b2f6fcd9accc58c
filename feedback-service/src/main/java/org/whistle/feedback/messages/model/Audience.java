package org.whistle.feedback.messages.model;

/** Who is told of a move, as the routing matrix says it. */
public enum Audience {
  /** The desk that holds the request. */
  HOLDER,
  /** The desk that the event itself names: asked, urged, supervising. */
  NAMED,
  /** The street that blew the whistle. */
  CALLER,
  /** The one unit that the event is about. */
  UNIT,
  /** Every unit that the whistle called. */
  UNITS,
  /** Nobody; said so, so that no move is forgotten. */
  NOBODY;

  static Audience of(String wire) {
    return Wire.read(Audience.class, wire);
  }
}
