package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param cycle which time the request is being handled, from 1
 * @param number counts the holders, from 1, so that a late ask can name the one that it meant
 * @param supervisor the desk that a missed promise added; the holder keeps the work
 */
public record Holding(int cycle, int number, Desk desk, @Nullable Desk supervisor) {

  static Holding first(Desk desk) {
    return new Holding(1, 1, desk, null);
  }

  Holding passedTo(Desk next) {
    return new Holding(cycle, number + 1, next, null);
  }

  Holding takenAt(Desk taker) {
    return new Holding(cycle, number, taker, supervisor);
  }

  Holding supervisedBy(Desk above) {
    return new Holding(cycle, number, desk, above);
  }

  Holding onceMoreAt(Desk next) {
    return new Holding(cycle + 1, number + 1, next, null);
  }
}
