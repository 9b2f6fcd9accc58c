package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Each called unit's part went along the arrows of its lifecycle, to where its row stands. */
final class WhistlesStandWhereUnitsSaid implements Promise {
  private static final Map<String, String> NAMES =
      Map.of(
          "called", "Awaited",
          "signed", "Signed",
          "checked-in", "CheckedIn",
          "on-site", "OnSite",
          "done", "Done",
          "returned", "Returned",
          "released", "Released");
  private final Lifecycle part = Lifecycle.ofParts();

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, Set<String>> parts = new HashMap<>();
    for (var it : file.saidBy("dispatch")) {
      switch (it.type()) {
        case "whistle.blown" ->
            it.tree()
                .path("units")
                .forEach(unit -> parts.put(it.text("whistleId") + unit.asString(), begun()));
        case "whistle.unit-added" -> parts.put(name(it), begun());
        case "whistle.cut-short" -> {}
        case String type when type.startsWith("whistle.") -> move(parts, it, complaints);
        default -> {
          // Whistles aren't concerned.
        }
      }
    }
    var rows = file.rows("dispatch.whistle_parts");
    complaints.unless(
        rows.size() == parts.size(), "it has %d parts, its events %s", rows.size(), parts);
    for (var row : rows) {
      var said = parts.getOrDefault(row.text("whistle_id") + row.text("unit"), Set.of());
      var state = row.text("state");
      complaints.unless(
          said.contains(NAMES.getOrDefault(state, state)),
          "%s is %s, its events say %s",
          row.text("unit"),
          state,
          said);
    }
  }

  private void move(Map<String, Set<String>> parts, Said it, Complaints complaints) {
    var before = parts.getOrDefault(name(it), Set.of());
    var next = part.next(before, it.type());
    complaints.unless(!next.isEmpty(), "%s comes after %s", it.type(), before);
    parts.put(name(it), next);
  }

  private static String name(Said it) {
    return it.text("whistleId") + it.text("unit");
  }

  private static Set<String> begun() {
    return Set.of("Awaited");
  }
}
