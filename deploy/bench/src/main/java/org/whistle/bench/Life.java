package org.whistle.bench;

import java.util.Map;
import java.util.UUID;

/** A plain request from its pointing to its rating, with the looks that people take meanwhile. */
final class Life {
  private static final int TRIES = 100;

  private final District resident;
  private final District community;

  Life(District resident, District community) {
    this.resident = resident;
    this.community = community;
  }

  /** Five writes, three of the community's; the resident looks three times, the community twice. */
  void whole() {
    var it = begun();
    write(community, "/api/requests/" + it.id() + "/contact", Map.of("note", "已与居民通话"));
    resident.status("/api/requests/%s?code=%s".formatted(it.number(), it.code()));
    write(
        community,
        "/api/requests/" + it.id() + "/resolve",
        Map.of("answer", "灯泡已更换", "outcome", "done", "unproven", "no-camera"));
    resident.status("/api/requests/%s?code=%s".formatted(it.number(), it.code()));
    write(
        resident,
        "/api/requests/%s/rating?code=%s".formatted(it.number(), it.code()),
        Map.of("solved", "yes", "level", 5));
    community.status("/api/cases/" + it.id());
  }

  /** Pointed, seen and taken; it stays open. */
  District.Pointed begun() {
    var it = resident.pointed("东风社区");
    resident.status("/api/requests/%s?code=%s".formatted(it.number(), it.code()));
    community.status("/api/desk");
    write(community, "/api/requests/" + it.id() + "/take", Map.of());
    return it;
  }

  /** Until it is done: who is quicker than the events is asked to come again. */
  private static void write(District who, String path, Map<String, ?> body) {
    var key = UUID.randomUUID();
    for (int tries = 1; ; tries++) {
      int status = who.write(path, body, key);
      if (status / 100 == 2) {
        return;
      }
      if (tries == TRIES || status / 100 != 5 && status != 409) {
        throw new IllegalStateException(path + " was answered " + status);
      }
      Postgres.pause();
    }
  }
}
