package org.whistle.chaos;

/**
 * A part as the supervisor tells it.
 *
 * @param pid 0 when no process runs
 * @param state {@code starting}, {@code ready}, {@code restarting} or {@code stopped}
 * @param port 0 for the supervisor
 * @param restarts how often it died and was started again
 */
public record PartState(String name, long pid, String state, int port, int restarts) {

  public boolean isReady() {
    return state.equals("ready");
  }
}
