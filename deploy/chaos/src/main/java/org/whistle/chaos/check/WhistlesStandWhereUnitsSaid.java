package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.Map;

/** Each called unit checked in at most once and was done at most once, as its row says. */
final class WhistlesStandWhereUnitsSaid implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> parts = new HashMap<>();
    for (var it : file.saidBy("dispatch")) {
      switch (it.type()) {
        case "whistle.blown" ->
            it.tree()
                .path("units")
                .forEach(unit -> parts.put(it.text("whistleId") + unit.asString(), "called"));
        case "whistle.checked-in" -> move(parts, it, "called", "checked-in", complaints);
        case "whistle.done" -> move(parts, it, "checked-in", "done", complaints);
        case "whistle.returned" -> parts.put(it.text("whistleId") + it.text("unit"), "returned");
        default -> {
          // Whistles aren't concerned.
        }
      }
    }
    Map<String, String> rows = new HashMap<>();
    file.rows("dispatch.whistle_parts")
        .forEach(row -> rows.put(row.text("whistle_id") + row.text("unit"), row.text("state")));
    complaints.unless(rows.equals(parts), "its parts are %s, its events say %s", rows, parts);
  }

  private static void move(
      Map<String, String> parts, Said it, String from, String to, Complaints complaints) {
    var before = parts.put(it.text("whistleId") + it.text("unit"), to);
    complaints.unless(from.equals(before), "%s comes after %s", it.type(), before);
  }
}
