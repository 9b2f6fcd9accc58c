package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param cycle which time the request is being handled, from 1
 * @param number counts the holders, from 1, so that a late ask can name the one that it meant
 * @param supervisor the desk that a missed promise or an order added; the holder keeps the work
 * @param urged how often this holder was urged
 */
public record Holding(int cycle, int number, Desk desk, @Nullable Desk supervisor, int urged) {

  static Holding first(Desk desk) {
    return new Holding(1, 1, desk, null, 0);
  }

  Holding passedTo(Desk next) {
    return new Holding(cycle, number + 1, next, null, 0);
  }

  Holding takenAt(Desk taker) {
    return new Holding(cycle, number, taker, supervisor, urged);
  }

  Holding supervisedBy(Desk above) {
    return new Holding(cycle, number, desk, above, urged);
  }

  Holding urgedOnceMore() {
    return new Holding(cycle, number, desk, supervisor, urged + 1);
  }

  Holding onceMoreAt(Desk next) {
    return new Holding(cycle + 1, number + 1, next, null, 0);
  }
}
