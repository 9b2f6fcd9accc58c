package org.whistle.chaos.check;

/**
 * What a meeting decided, or what is done before anybody asks, is pointed by intake once, on the
 * page that feedback opened for it: nobody's call did it.
 */
final class WhatIsAskedForIsPointedOnce implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var asked = file.saidBy("feedback").stream().filter(it -> it.is("pointing.asked")).toList();
    if (asked.isEmpty()) {
      return;
    }
    var pointed = file.saidBy("intake").stream().filter(it -> it.is("request.pointed")).toList();
    complaints.unless(asked.size() == 1, "asked for %d times", asked.size());
    complaints.unlessWithin(pointed.size(), 1, 1, "asked for, pointed %d times", pointed.size());
    complaints.unless(
        pointed.stream()
            .allMatch(it -> it.text("channel").equals(asked.getFirst().text("channel"))),
        "asked for as %s, pointed as another",
        asked.getFirst().text("channel"));
  }
}
