package org.whistle.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.fault.Parts;

/** Which parts move when, and how long everybody stays as they are then. */
final class Journey {
  private Journey() {}

  /**
   * Parts that move one after the other.
   *
   * @param into the folder of the version that they run afterwards; null for the same again
   * @param stay how long all go on afterwards
   */
  record Leg(String name, List<String> parts, @Nullable Path into, Duration stay) {}

  static List<Leg> restart(Duration stay) {
    return List.of(
        new Leg("calm", List.of(), null, stay),
        new Leg("rolling restart", all(), null, stay),
        new Leg("once more", all(), null, stay));
  }

  static List<Leg> between(Path before, Path now, Duration stay) {
    return List.of(
        new Leg("all are N-1", List.of(), null, stay),
        new Leg("first instances become N", instances(1), now, stay),
        new Leg("second instances become N", instances(2), now, stay),
        new Leg("the gateway becomes N", List.of("gateway"), now, stay),
        new Leg("two go back to N-1", List.of("dispatch-2", "feedback-2"), before, stay));
  }

  private static List<String> all() {
    return Stream.concat(instances(1).stream(), instances(2).stream()).toList();
  }

  private static List<String> instances(int number) {
    return Parts.SERVICES.stream().map(service -> Parts.instance(service, number)).toList();
  }
}
