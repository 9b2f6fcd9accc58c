package org.whistle.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Roster;
import org.whistle.journal.Page;

/** The lives that one transaction has open. */
final class Sitting {
  private final Map<UUID, Handling> loaded;
  private final DutyRoster duties;
  private final Map<UUID, Life> lives = new LinkedHashMap<>();
  private @Nullable Roster roster;

  Sitting(Map<UUID, Handling> loaded, DutyRoster duties) {
    this.loaded = loaded;
    this.duties = duties;
  }

  /** The life that the page is about, where it has begun. */
  Optional<Life> life(Page page) {
    var open = lives.get(page.requestId());
    if (open != null) {
      return Optional.of(open);
    }
    return Optional.ofNullable(loaded.get(page.requestId())).map(handling -> open(page, handling));
  }

  /** A life that begins here. */
  Life begin(Page page, Handling handling) {
    var life = open(page, handling);
    life.keep(handling);
    return life;
  }

  /** The duties in force, read once. */
  Roster rosterAt(Page page) {
    if (roster == null) {
      roster = duties.at(page.now());
    }
    return roster;
  }

  List<Handling> changed() {
    return lives.values().stream().filter(Life::changed).map(Life::handling).toList();
  }

  List<DispatchEvent> said() {
    return lives.values().stream().flatMap(life -> life.said().stream()).toList();
  }

  private Life open(Page page, Handling handling) {
    var life = new Life(page, () -> rosterAt(page), handling);
    lives.put(page.requestId(), life);
    return life;
  }
}
