package org.whistle.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whistle.journal.Journal;
import org.whistle.web.Refusal;

/** The one place where lives are loaded, decided on, saved with their version, and spoken of. */
@Component
final class Lives {
  private final Handlings handlings;
  private final DutyRoster roster;
  private final Journal journal;
  private final MoveMeters meters;

  Lives(Handlings handlings, DutyRoster roster, Journal journal, MoveMeters meters) {
    this.handlings = handlings;
    this.roster = roster;
    this.journal = journal;
    this.meters = meters;
  }

  /** One request, for somebody who waits for the answer. */
  <T> T write(UUID id, Function<Life, T> work) {
    return journal.write(
        id,
        page -> {
          var sitting = open(List.of(id));
          T answer = work.apply(sitting.life(page).orElseThrow(Refusal::notFound));
          close(sitting);
          return answer;
        });
  }

  /** Several requests at once, all or none; by id, those that have begun. */
  <T> T writeAll(Collection<UUID> ids, Function<Map<UUID, Life>, T> work) {
    return journal.writeAll(
        ids,
        pages -> {
          var sitting = open(ids);
          Map<UUID, Life> open = new TreeMap<>();
          pages.forEach((id, page) -> sitting.life(page).ifPresent(life -> open.put(id, life)));
          T answer = work.apply(open);
          close(sitting);
          return answer;
        });
  }

  /** The requests of one poll, in the transaction that runs. */
  Sitting open(Collection<UUID> ids) {
    return new Sitting(handlings.load(ids), roster);
  }

  /** Saves whatever was changed. */
  void close(Sitting sitting) {
    var changed = sitting.changed();
    if (!changed.isEmpty()) {
      handlings.save(changed);
    }
    meters.countAfterCommit(sitting.said());
  }
}
