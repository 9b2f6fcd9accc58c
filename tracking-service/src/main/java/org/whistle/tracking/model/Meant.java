package org.whistle.tracking.model;

/** Which holding a word about a clock means: the one that has the request now, or its own. */
record Meant(String tier, int holding) {
  static Meant by(Clock clock, CaseFile file) {
    return clock.kind().followsHolder()
        ? new Meant(file.handling().seat().tier(), file.handling().seat().holding())
        : new Meant(clock.tier(), clock.holding());
  }
}
