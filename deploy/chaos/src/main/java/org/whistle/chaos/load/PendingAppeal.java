package org.whistle.chaos.load;

/** An appeal as the clients believe it to stand. */
record PendingAppeal(String id, String state) {

  boolean is(String one) {
    return state.equals(one);
  }
}
