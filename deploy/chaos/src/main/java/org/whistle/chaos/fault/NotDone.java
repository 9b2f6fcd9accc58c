package org.whistle.chaos.fault;

/** Why a fault couldn't be done here; it is counted as that and never passed over. */
final class NotDone extends RuntimeException {
  NotDone(String why) {
    super(why);
  }
}
