package org.whistle.feedback.rates;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Mark;
import org.whistle.journal.Heard;

/** Keeps what figures need, in the transaction of whatever changes it. */
@Component
public class KeepRates {
  private final RateBook book;
  private final ZoneId zone;

  KeepRates(RateBook book, WorkingTime working) {
    this.book = book;
    this.zone = working.zone();
  }

  /** Whether somebody ever had the case in hand. */
  public boolean handled(UUID requestId, String person) {
    return people(requestId).contains(person);
  }

  /** Everybody who ever had it. */
  public List<String> people(UUID requestId) {
    return book.load(List.of(requestId)).values().stream()
        .flatMap(it -> it.hands().persons().stream())
        .toList();
  }

  /** Two persons took a part of a case out of the figures; nothing where none counts it. */
  public void exclude(UUID requestId, String part) {
    var known = book.load(List.of(requestId)).values();
    book.save(known.stream().map(it -> it.excluding(part)).toList());
  }

  /** The street looked a second time; nothing where none counts the case. */
  public void rechecked(UUID requestId, boolean agrees) {
    var mark = agrees ? Mark.RECHECK_AGREED : Mark.RECHECK_DISAGREED;
    var known = book.load(List.of(requestId)).values();
    book.save(known.stream().map(it -> it.with(mark)).toList());
  }

  /** What was heard, and what followed from it here. */
  public void keep(List<Heard> heard, List<Own> own) {
    var ids =
        Stream.concat(heard.stream().map(Heard::requestId), own.stream().map(Own::requestId))
            .collect(Collectors.toSet());
    var before = book.load(ids);
    var after = new HashMap<UUID, CaseFacts>(before);
    for (var it : heard) {
      after.compute(it.requestId(), (_, known) -> Hearing.after(it, known, zone));
    }
    for (var it : own) {
      after.computeIfPresent(it.requestId(), (_, known) -> Doing.after(it, known));
    }
    book.save(
        after.values().stream().filter(it -> !it.equals(before.get(it.requestId()))).toList());
  }
}
