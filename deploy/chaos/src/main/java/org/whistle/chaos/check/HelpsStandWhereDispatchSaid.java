package org.whistle.chaos.check;

import java.util.Map;
import java.util.TreeMap;

/** Whom a community called stands there once, and came when the last word on it says. */
final class HelpsStandWhereDispatchSaid implements Promise {
  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, Boolean> said = new TreeMap<>();
    for (var it : file.saidBy("dispatch")) {
      if (it.is("help.called")) {
        said.put(it.text("helpId"), false);
      } else if (it.is("help.came")) {
        var before = said.put(it.text("helpId"), true);
        complaints.unless(
            Boolean.FALSE.equals(before), "%s came uncalled, or twice", it.text("unit"));
      }
    }
    Map<String, Boolean> rows = new TreeMap<>();
    file.rows("dispatch.helps").forEach(row -> rows.put(row.text("id"), row.has("came_at")));
    complaints.unless(rows.equals(said), "its helps are %s, its events say %s", rows, said);
  }
}
