package org.whistle.dispatch;

import org.springframework.stereotype.Component;

/** The present moment, as the database tells the time. */
@Component
public final class Moments {
  private final DutyRoster roster;
  private final MoveSettings settings;

  Moments(DutyRoster roster, MoveSettings settings) {
    this.roster = roster;
    this.settings = settings;
  }

  public Moment now() {
    var now = roster.time();
    return new Moment(now, roster.at(now), settings.bounds());
  }
}
