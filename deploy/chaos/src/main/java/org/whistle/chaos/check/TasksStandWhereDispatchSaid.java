package org.whistle.chaos.check;

import java.util.Map;
import java.util.TreeMap;

/** Each task stands where the last word on it left it, and a request is resolved without any. */
final class TasksStandWhereDispatchSaid implements Promise {
  private static final String PREFIX = "task.";

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> open = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    int cycle = 0;
    for (var it : file.saidBy("dispatch")) {
      if (it.cycle() != cycle) {
        cycle = it.cycle();
        open.clear();
      }
      if (it.type().startsWith(PREFIX)) {
        var state = it.type().substring(PREFIX.length());
        said.put(it.text("taskId"), state);
        open.remove(it.text("taskId"));
        if (it.is("task.assigned", "task.signed")) {
          open.put(it.text("taskId"), state);
        }
      }
      complaints.unless(
          !it.is("request.resolved") || open.isEmpty(), "it was resolved with %s open", open);
    }
    Map<String, String> rows = new TreeMap<>();
    file.rows("dispatch.tasks").forEach(row -> rows.put(row.text("id"), row.text("state")));
    complaints.unless(rows.equals(said), "its tasks are %s, its events say %s", rows, said);
  }
}
