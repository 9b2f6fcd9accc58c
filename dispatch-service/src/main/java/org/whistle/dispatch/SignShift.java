package org.whistle.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.dispatch.Shifts.Shift;
import org.whistle.dispatch.Shifts.Signed;
import org.whistle.dispatch.Shifts.Span;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Desk;
import org.whistle.journal.Ids;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** 交接班: the shift is drafted from data; a person writes the note and signs it over. */
@Service
public class SignShift {
  private static final Duration SHIFT = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(3);

  private final Shifts shifts;
  private final DutyRoster roster;
  private final Vault vault;

  SignShift(Shifts shifts, DutyRoster roster, Vault vault) {
    this.shifts = shifts;
    this.roster = roster;
    this.vault = vault;
  }

  /** What would be handed over now: since the last time that it was. */
  public Shift draft(Actor actor) {
    var desk = deskOf(actor);
    var now = roster.time();
    return shifts.read(desk, new Span(begun(desk, now), now, now.plus(SHIFT)));
  }

  /** What the shift before handed over. */
  public Optional<Over> before(Actor actor) {
    return shifts.last(deskOf(actor)).map(signed -> new Over(signed, note(signed)));
  }

  /** Signs what the draft says, with a person's own words. */
  @Transactional
  public Over sign(Actor actor, String note) {
    var shift = draft(actor);
    var signed = new Signed(Ids.next(), deskOf(actor), shift.span(), actor.id());
    shifts.keep(signed, shift);
    vault.keep(signed.id(), "hand-over", actor.id(), false, note);
    return new Over(signed, note);
  }

  private Instant begun(Desk desk, Instant now) {
    var earliest = now.minus(LONGEST);
    return shifts
        .last(desk)
        .map(signed -> signed.span().until())
        .map(end -> end.isBefore(earliest) ? earliest : end)
        .orElse(now.minus(SHIFT));
  }

  private @Nullable String note(Signed signed) {
    return vault.read(signed.id(), "hand-over").stream()
        .findFirst()
        .map(kept -> kept.text())
        .orElse(null);
  }

  private static Desk deskOf(Actor actor) {
    if (actor.desk() == null) {
      throw Refusal.forbidden();
    }
    return actor.desk();
  }

  /** A hand-over with its note. */
  public record Over(Signed signed, @Nullable String note) {}
}
