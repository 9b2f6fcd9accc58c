package org.whistle.feedback.rates;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whistle.feedback.rates.Life.Say;
import org.whistle.feedback.rates.model.Dimension;

/** Rates counted one request after the other, as one would by hand; no code of the product. */
final class Naive {
  private final Dimension by;

  /** By key and rate: how many count, out of how many. */
  private final Map<String, Map<String, long[]>> rates = new TreeMap<>();

  Naive(Dimension by, List<Life> lives) {
    this.by = by;
    lives.forEach(this::count);
  }

  Map<String, Map<String, long[]>> rates() {
    return rates;
  }

  private void count(Life it) {
    var unasked = it.channel().equals("patrol") || it.channel().equals("proactive");
    if (!it.inMonth() || (by == Dimension.GRID && unasked)) {
      return;
    }
    var key = key(it);
    note(key, "proactive", unasked);
    if (isOut(it)) {
      return;
    }
    promises(it, key);
    work(it, key);
    asking(it, key);
    for (var unit : it.called()) {
      var of = by == Dimension.UNIT ? unit : key;
      if (it.late().contains(unit)) {
        note(of, "check-in", false);
      } else if (it.checkedIn().contains(unit)) {
        note(of, "check-in", true);
      }
      note(of, "return", it.returned().contains(unit));
    }
  }

  private static boolean isOut(Life it) {
    var confirmedFree =
        !it.answers().isEmpty()
            && it.answers().stream()
                .allMatch(say -> say.solved().equals("yes") && collectedByAnother(it, say));
    return it.kind().equals("praise")
        || (it.ending().equals("untaken-back") && !it.taken())
        || (it.ending().equals("taken-back") && confirmedFree);
  }

  private void promises(Life it, String key) {
    var ended = it.ending().equals("resolved") || it.ending().equals("declined");
    promise(it, key, "take", "take", it.taken() || ended);
    promise(it, key, "response", "first-contact", it.contacted() || it.responded() || ended);
    promise(it, key, "answer", "respond", it.responded() || ended);
    promise(it, key, "resolve", "resolve", it.ending().equals("resolved"));
  }

  private void promise(Life it, String key, String rate, String clock, boolean done) {
    if (it.missed().contains(clock)) {
      note(key, rate, false);
    } else if (done && it.opened().contains(clock)) {
      note(key, rate, true);
    }
  }

  private void work(Life it, String key) {
    note(key, "whistle", !it.called().isEmpty());
    note(key, "extension", it.putOff().contains("extended"));
    note(key, "suspension", it.putOff().contains("suspended"));
    note(key, "register", it.putOff().contains("registered"));
    if (it.ending().equals("resolved")) {
      note(key, "redo", it.redone());
      if (!it.answers().isEmpty() || it.givenUp()) {
        note(key, "at-once", !it.redone());
      }
    }
  }

  private void asking(Life it, String key) {
    if (!it.asked()) {
      return;
    }
    var last = it.answers().isEmpty() ? it.before() : it.answers();
    var counted = last.stream().filter(say -> collectedByAnother(it, say)).toList();
    note(key, "coverage", !counted.isEmpty());
    if (it.lookedAtAgain()) {
      note(key, "recheck", it.heardAgain());
    }
    for (var say : counted) {
      note(key, "resolution", say.solved().equals("yes"));
      note(key, "satisfaction", say.level() >= 3);
    }
  }

  private static boolean collectedByAnother(Life it, Say say) {
    return !(say.by().equals(it.handler())
        && (it.taken() || it.ending().equals("resolved") || it.ending().equals("declined")));
  }

  private String key(Life it) {
    return switch (by) {
      case STREET -> start(it.place(), 9);
      case COMMUNITY -> start(it.place(), 12);
      case GRID -> it.place();
      case UNIT -> it.answerable();
      case CATEGORY -> it.category();
      case CHANNEL -> it.channel();
      case PERSON -> it.handler();
    };
  }

  private static String start(String text, int length) {
    return text.length() < length ? text : text.substring(0, length);
  }

  private void note(String key, String rate, boolean counts) {
    if (by == Dimension.UNIT && key.isEmpty()) {
      return;
    }
    var figure =
        rates.computeIfAbsent(key, _ -> new TreeMap<>()).computeIfAbsent(rate, _ -> new long[2]);
    figure[0] += counts ? 1 : 0;
    figure[1]++;
  }
}
