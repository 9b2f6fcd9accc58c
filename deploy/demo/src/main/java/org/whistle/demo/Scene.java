package org.whistle.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.whistle.demo.Api.Answer;
import org.whistle.demo.Play.Step;

/** Plays one request, step by step, each as whoever may do it. */
final class Scene {
  private final House house;
  private final Play play;
  private final Pointed pointed;
  private String whistle = "";
  private String redo = "";
  private int step;

  private Scene(House house, Play play, Pointed pointed) {
    this.house = house;
    this.play = play;
    this.pointed = pointed;
  }

  /** Points the request and plays what happens to it. */
  static Pointed play(House house, Play play) {
    var pointed = Pointed.point(house, play);
    var scene = new Scene(house, play, pointed);
    play.steps().forEach(scene::play);
    return pointed;
  }

  private void play(Step it) {
    step++;
    switch (it.does()) {
      case "take" -> move(it, Map.of());
      case "contact" -> move(it, Map.of("note", "已联系来电人，核实情况。"));
      case "progress" -> progress(it);
      case "escalate" -> move(it, Map.of("reason", it.what(), "note", "超出社区处置能力，请街镇协调。"));
      case "decline" -> move(it, Map.of("reason", it.what(), "note", "请拨打对应热线或到受理窗口办理。"));
      case "respond" -> move(it, Map.of("answer", "已列入计划，按时间表推进。"));
      case "resolve", "on-the-spot" ->
          move(it, Map.of("answer", play.answer(), "outcome", it.what(), "unproven", "no-camera"));
      case "whistle" -> blow(it);
      case "check-in", "done" -> answerWhistle(it);
      case "rate" -> rate(it.what().split(":"));
      case "withdraw" -> resident("withdraw", Map.of("note", "已经解决，不需要了。"));
      case "miss" -> visit(Map.of("channel", "door", "outcome", "no-contact"));
      case "visit" -> visit(reached(List.of(answer(it.what().split(":")))));
      case "owners" -> visit(reached(owners()));
      case "approve" ->
          write(user(it.who()), "/api/decisions/" + redo + "/approve", Map.of("reason", "情况属实"));
      case "archived" -> house.awaitResident(pointed.path(""), "stage", "archive");
      default -> throw new IllegalArgumentException(play.id() + ": " + it);
    }
  }

  /** A department works on a whistle; everybody else on the request. */
  private void progress(Step it) {
    move(
        new Step(it.who().length() == 3 ? "street" : it.who(), it.does(), it.what()),
        Map.of("note", "人员已到场，正在处理。"));
  }

  private void blow(Step it) {
    var units = it.what().split("\\+");
    var kind = pointed.urgency().equals("urgent") ? "urgent" : "general";
    var body =
        Map.of(
            "kind",
            kind,
            "lead",
            units[0],
            "units",
            Arrays.asList(units),
            "reason",
            "beyond-powers",
            "gridWorker",
            "not-reachable");
    whistle = move(new Step(it.who(), "whistles", ""), body).text("whistleId");
  }

  private void answerWhistle(Step it) {
    var body = it.does().equals("done") ? Map.of("note", "本单位任务已完成。") : Map.of();
    write(user(it.who()), "/api/whistles/" + whistle + "/" + it.does(), body);
  }

  private void rate(String[] verdict) {
    var solved = verdict[0];
    var words = solved.equals("yes") ? "处理得很好，谢谢。" : "还是老样子，没有真正解决。";
    var reasons = solved.equals("yes") ? List.of() : List.of("not-solved");
    var body =
        Map.of(
            "solved", solved,
            "level", Integer.parseInt(verdict[1]),
            "reasons", reasons,
            "words", words);
    redo = resident("rating", body).text("redo");
  }

  private void visit(Map<String, ?> body) {
    write(user("visitor"), "/api/requests/" + pointed.id() + "/visits", body);
  }

  private static Map<String, Object> reached(List<Map<String, Object>> answers) {
    return Map.of("channel", "door", "outcome", "reached", "answers", answers);
  }

  private Map<String, Object> answer(String[] verdict) {
    return Map.of("respondent", "来电人", "solved", verdict[0], "level", Integer.parseInt(verdict[1]));
  }

  /** Twenty owners, of whom nineteen are satisfied and one wishes for more. */
  private static List<Map<String, Object>> owners() {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(
            n ->
                n < 20
                    ? Map.<String, Object>of("respondent", "业主" + n, "solved", "yes", "level", 4)
                    : Map.<String, Object>of(
                        "respondent", "业主" + n, "solved", "yes", "level", 2, "wish", "希望再多装几个"))
        .toList();
  }

  private Answer resident(String does, Object body) {
    return house.write(pointed.path("/" + does), body, deed(does));
  }

  private Answer move(Step it, Object body) {
    return write(user(it.who()), "/api/requests/" + pointed.id() + "/" + it.does(), body);
  }

  private Answer write(String user, String path, Object body) {
    return house.write(user, path, body, deed(path.substring(path.lastIndexOf('/'))));
  }

  private String deed(String does) {
    return play.id() + "/" + step + does;
  }

  private String user(String who) {
    return pointed.user(who);
  }
}
