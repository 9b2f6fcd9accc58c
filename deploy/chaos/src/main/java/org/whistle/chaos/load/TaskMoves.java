package org.whistle.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whistle.chaos.load.Move.Draft;

/** 拆分任务: what whoever gives parts of the work away does, and whoever does them. */
final class TaskMoves {
  private static final Predicate<Followed> SPLIT = it -> it.task() != null;

  static final List<Move> ALL =
      List.of(
          new Move("tasks", "task.assigned", 4, false, Moves.HELD, TaskMoves::assign),
          new Move("task-sign", "task.signed", 8, true, SPLIT, TaskMoves::sign),
          new Move("task-done", "task.done", 6, false, SPLIT, TaskMoves::done),
          new Move("task-return", "task.returned", 2, false, SPLIT, TaskMoves::giveBack),
          new Move("task-drop", "task.dropped", 2, false, SPLIT, TaskMoves::drop));

  private TaskMoves() {}

  /** Soon enough for promises that run fast. */
  private static Draft assign(Followed it, Dice dice, String words) {
    var doer = dice.of(List.of(it.place, it.desk(), Staff.at(it.place), dice.of(Moves.LEADS)));
    var due = Instant.now().plus(Duration.ofSeconds(30)).toString();
    return new Draft(
        Staff.at(it.desk()),
        "/api/requests/" + it.id + "/tasks",
        Map.of("to", doer, "dueAt", due, "note", words));
  }

  private static Draft sign(Followed it, Dice dice, String words) {
    return ofTask(it, doer(it), "sign", Map.of());
  }

  private static Draft done(Followed it, Dice dice, String words) {
    return ofTask(it, doer(it), "done", Map.of("note", words));
  }

  private static Draft giveBack(Followed it, Dice dice, String words) {
    return ofTask(it, doer(it), "return", Map.of("reason", "no-means", "note", words));
  }

  private static Draft drop(Followed it, Dice dice, String words) {
    return ofTask(it, Staff.at(it.desk()), "drop", Map.of("reason", "not-needed", "note", words));
  }

  private static String doer(Followed it) {
    var task = it.task();
    return task == null ? Staff.at(it.desk()) : task.user();
  }

  private static Draft ofTask(Followed it, String user, String name, Map<String, Object> body) {
    var task = it.task();
    var id = task == null ? it.id.toString() : task.id();
    return new Draft(user, "/api/tasks/" + id + "/" + name, body);
  }
}
