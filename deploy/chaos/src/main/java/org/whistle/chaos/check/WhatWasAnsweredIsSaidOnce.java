package org.whistle.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Call;
import org.whistle.chaos.load.Outcome;

/**
 * What was acknowledged stands in its owner's journal exactly once, what has no known outcome at
 * most once, what was refused never. Words identify the event, by their hash; moves without words
 * are counted.
 */
final class WhatWasAnsweredIsSaidOnce implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var spoken = new HashMap<String, List<Said>>();
    file.allSaid()
        .filter(it -> !it.words().isEmpty())
        .forEach(
            it -> spoken.computeIfAbsent(asked(it) + it.words(), _ -> new ArrayList<>()).add(it));
    var attempts = attempts(file.calls());
    attempts.stream()
        .filter(it -> it.call().words() != null)
        .forEach(
            it -> {
              var found = spoken.getOrDefault(it.call().says() + it.call().words(), List.of());
              judge(it, found.size(), complaints);
            });
    attempts.stream()
        .filter(it -> it.call().words() == null)
        .collect(groupingBy(it -> counted(it.call())))
        .values()
        .forEach(same -> count(file, same, complaints));
  }

  /** Asked of what is archived by then, a re-do is said as a request more. */
  private static String asked(Said it) {
    return it.is("wish.said") && it.text("kind").equals("again") ? "redo.asked" : it.type();
  }

  private record Attempt(Call call, Outcome outcome) {}

  /** Calls with one key are one attempt: once acknowledged it happened, once unknown it may. */
  private static List<Attempt> attempts(List<Call> calls) {
    Map<Object, Attempt> byKey = new LinkedHashMap<>();
    for (var call : calls) {
      byKey.merge(
          call.who() + call.key(),
          new Attempt(call, call.outcome()),
          (one, other) ->
              new Attempt(
                  one.call(),
                  one.outcome() == Outcome.ACKNOWLEDGED || other.outcome() == Outcome.ACKNOWLEDGED
                      ? Outcome.ACKNOWLEDGED
                      : one.outcome() == Outcome.UNKNOWN ? one.outcome() : other.outcome()));
    }
    return List.copyOf(byKey.values());
  }

  private static void judge(Attempt it, int found, Complaints complaints) {
    complaints.unlessWithin(
        found,
        it.outcome() == Outcome.ACKNOWLEDGED ? 1 : 0,
        it.outcome() == Outcome.REFUSED ? 0 : 1,
        "%s by %s with key %s was %s and stands %d times in the journal",
        it.call().move(),
        it.call().who(),
        it.call().key(),
        it.outcome(),
        found);
  }

  private static void count(Dossier file, List<Attempt> same, Complaints complaints) {
    var call = same.getFirst().call();
    long acknowledged = same.stream().filter(it -> it.outcome() == Outcome.ACKNOWLEDGED).count();
    long unknown = same.stream().filter(it -> it.outcome() == Outcome.UNKNOWN).count();
    boolean repeatable = same.stream().anyMatch(it -> it.call().repeatable());
    boolean satisfied = repeatable && file.allSaid().anyMatch(it -> isMoreThan(call, it));
    long least = satisfied ? 0 : repeatable ? Math.min(1, acknowledged) : acknowledged;
    long found = file.allSaid().filter(it -> isOf(call, it)).count() + traces(file, call);
    complaints.unlessWithin(
        found,
        least,
        acknowledged + unknown,
        "%s by %s was acknowledged %d times, with %d outcomes unknown, and stands %d times in the"
            + " journal",
        call.move(),
        call.who(),
        acknowledged,
        unknown,
        found);
  }

  /** Moves that make the same event, such as two ways to check in, are counted together. */
  private static String counted(Call call) {
    return call.who() + " " + (call.says().equals("visit.recorded") ? call.move() : call.says());
  }

  /** A try to ask and an answer are the same event; its outcome tells them apart. */
  private static boolean isOf(Call call, Said it) {
    return it.is(call.says())
        && it.body().contains("\"by\":\"" + call.who() + '"')
        && (!it.is("complaint.marked") || it.words().isEmpty())
        && (!it.is("visit.recorded") || it.text("outcome").equals(call.move()));
  }

  /** Who has checked in has signed, and who did so on site has arrived: nothing is left to say. */
  private static boolean isMoreThan(Call call, Said it) {
    return it.is("whistle.checked-in")
        && it.text("by").equals(call.who())
        && (call.says().equals("whistle.signed")
            || call.says().equals("whistle.arrived")
                && it.tree().path("presence").path("onSite").asBoolean(false));
  }

  /** Showing personal data is no event, and leaves a trace. */
  private static long traces(Dossier file, Call call) {
    return file.rows("intake.reveals").stream()
        .filter(it -> call.says().equals("reveal") && it.text("by").equals(call.who()))
        .count();
  }
}
