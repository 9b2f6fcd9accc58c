package org.whistle.chaos.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who has to be told of each of dispatch's words, as far as one has read them. */
final class Addressees {
  private static final Set<String> MOVING =
      Set.of(
          "request.placed",
          "request.reopened",
          "request.escalated",
          "request.sent-down",
          "request.transferred",
          "request.taken",
          "request.assigned");
  private static final Set<String> NAMING =
      Set.of(
          "request.urged",
          "supervision.added",
          "decision.asked",
          "decision.passed",
          "digest.made",
          "task.assigned",
          "task.dropped");
  private final Map<String, Whistle> whistles = new TreeMap<>();
  private String holder;
  private String urgency;

  private record Whistle(String caller, Set<String> units) {}

  Addressees(Said pointed) {
    this.holder = streetOf(pointed.text("place"));
    this.urgency = pointed.text("urgency");
  }

  boolean urgent() {
    return Set.of("urgent", "emergency").contains(urgency);
  }

  /** Takes in what was said, before anybody is told of it. */
  void read(Said it) {
    if (MOVING.contains(it.type())) {
      holder = it.text("tier") + ":" + it.text("place");
    }
    var whistle = whistles.get(it.text("whistleId"));
    switch (it.type()) {
      case "request.reclassified" -> urgency = it.text("urgency");
      case "whistle.blown" ->
          whistles.put(
              it.text("whistleId"), new Whistle(streetOf(it.text("place")), units(it.tree())));
      case "whistle.unit-added" -> units(whistle).add(it.text("unit"));
      case "whistle.returned", "whistle.released" -> units(whistle).remove(it.text("unit"));
      default -> {
        // Nobody else is to be told from here on.
      }
    }
  }

  Set<String> of(Said it, List<String> audiences) {
    var all = new LinkedHashSet<String>();
    audiences.forEach(audience -> all.addAll(of(it, audience)));
    return all;
  }

  private List<String> of(Said it, String audience) {
    return switch (audience) {
      case "holder" -> List.of(holder);
      case "named" -> List.of(named(it));
      case "caller" -> meant(it).map(Whistle::caller).distinct().toList();
      case "unit" -> List.of("unit:" + it.text("unit"));
      case "units" ->
          meant(it).flatMap(one -> one.units().stream()).distinct().map(u -> "unit:" + u).toList();
      default -> List.of();
    };
  }

  private String named(Said it) {
    if (!NAMING.contains(it.type())) {
      return holder;
    }
    var doer = it.tree().path("to");
    if (doer.isMissingNode()) {
      return it.text("tier") + ":" + it.text("place");
    }
    var place = doer.path("place").asString("");
    return place.isEmpty() ? "unit:" + doer.path("code").asString() : deskOf(place);
  }

  private Stream<Whistle> meant(Said it) {
    return whistles.entrySet().stream()
        .filter(
            one -> !it.type().startsWith("whistle.") || it.text("whistleId").equals(one.getKey()))
        .map(Map.Entry::getValue);
  }

  private static Set<String> units(JsonNode said) {
    var units = new LinkedHashSet<String>();
    StreamSupport.stream(said.path("units").spliterator(), false)
        .forEach(unit -> units.add(unit.asString()));
    return units;
  }

  private static Set<String> units(@Nullable Whistle whistle) {
    return whistle == null ? new LinkedHashSet<>() : whistle.units();
  }

  private static String streetOf(String place) {
    return place.length() < 9 ? "district:" + place : "street:" + place.substring(0, 9);
  }

  private static String deskOf(String place) {
    return switch (place.length()) {
      case 15 -> "grid:" + place;
      case 12 -> "community:" + place;
      case 9 -> "street:" + place;
      default -> "district:" + place;
    };
  }
}
