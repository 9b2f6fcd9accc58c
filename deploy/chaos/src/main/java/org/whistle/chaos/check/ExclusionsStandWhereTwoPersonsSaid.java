package org.whistle.chaos.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What two persons said is out of the figures, and nothing else is. */
final class ExclusionsStandWhereTwoPersonsSaid implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> said = new TreeMap<>();
    Map<String, String> judges = new TreeMap<>();
    for (var it : file.saidBy("feedback")) {
      var id = it.text("appealId");
      switch (it.type()) {
        case "exclusion.asked" -> {
          said.put(id, "asked");
          judges.put(id, it.text("by"));
        }
        case "exclusion.supported" -> {
          complaints.unless(
              judges.values().stream().noneMatch(it.text("by")::equals), "%s judged twice", id);
          said.put(id, "supported");
          judges.put(id + " first", it.text("by"));
        }
        case "exclusion.decided" -> {
          boolean excluded = it.tree().path("excluded").asBoolean();
          complaints.unless(
              !excluded
                  || "supported".equals(said.get(id))
                      && !it.text("by").equals(judges.get(id + " first")),
              "%s was excluded by one",
              id);
          said.put(id, excluded ? "excluded" : "refused");
        }
        default -> {
          // Nothing else moves an appeal.
        }
      }
    }
    Map<String, String> rows = new TreeMap<>();
    Set<String> parts = new TreeSet<>();
    for (var row : file.rows("feedback.appeals")) {
      rows.put(row.text("id"), row.text("state"));
      if (row.text("state").equals("excluded")) {
        parts.add(row.text("part"));
      }
    }
    complaints.unless(rows.equals(said), "its appeals are %s, its events say %s", rows, said);
    for (var row : file.rows("feedback.rate_rows")) {
      boolean out = parts.contains("case") || parts.contains(row.text("part"));
      complaints.unless(
          row.number(out ? "measures" : "excluded") == 0,
          "%s counts as %d and is excluded from %d, with %s excluded",
          row.text("part"),
          row.number("measures"),
          row.number("excluded"),
          parts);
    }
  }
}
