package org.whistle.chaos.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whoever left a phone is texted once that the request is received, once that its date changed,
 * once that it is answered (after a re-do, once more), and never more; nobody else is texted.
 */
final class EachStageIsTextedOnce implements Promise {
  private static final int MOST_UNASKED = 3;
  private static final Map<String, String> STAGES =
      Map.of(
          "request.extended", "changed",
          "request.suspended", "changed",
          "request.registered", "changed",
          "request.resolved", "answered",
          "request.declined", "answered");

  @Override
  public void check(Dossier file, Complaints complaints) {
    var texts = file.rows("feedback.texts");
    var told =
        texts.stream()
            .collect(groupingBy(it -> it.text("recipient") + " " + it.text("once"), counting()));
    told.forEach(
        (what, times) -> complaints.unlessWithin(times, 0, 1, "%s: %d times", what, times));
    texts.stream()
        .filter(it -> !it.text("once").contains(":"))
        .collect(groupingBy(it -> it.text("recipient"), counting()))
        .forEach(
            (who, times) ->
                complaints.unless(times <= MOST_UNASKED, "%s unasked %d times", who, times));
    // Its own phone is there from the beginning or never.
    boolean own = file.saidBy("intake").stream().anyMatch(EachStageIsTextedOnce::hasOwn);
    boolean any = own || file.saidBy("intake").stream().anyMatch(it -> it.is("contacts.changed"));
    var due = own ? due(file) : new TreeSet<String>();
    var found = new TreeSet<String>();
    texts.stream()
        .filter(it -> it.text("recipient").equals("resident"))
        .forEach(it -> found.add(it.text("once")));
    complaints.unless(found.equals(due), "was texted of %s, not of %s", found, due);
    complaints.unless(any || texts.isEmpty(), "was texted though nobody left a phone");
  }

  private static TreeSet<String> due(Dossier file) {
    var due = new TreeSet<>(List.of("received"));
    stages(file).forEach(due::add);
    return due;
  }

  private static Stream<String> stages(Dossier file) {
    return file.saidBy("dispatch").stream()
        .filter(it -> STAGES.containsKey(it.type()))
        .map(it -> STAGES.get(it.type()) + again(it));
  }

  private static String again(Said it) {
    return STAGES.get(it.type()).equals("answered") && it.cycle() > 1 ? ":" + it.cycle() : "";
  }

  /** Praise asks for nothing, and whoever praised isn't disturbed. */
  private static boolean hasOwn(Said it) {
    return it.is("request.pointed")
        && !it.text("kind").equals("praise")
        && StreamSupport.stream(it.tree().path("contacts").spliterator(), false)
            .anyMatch(one -> one.asString().equals("own"));
  }
}
