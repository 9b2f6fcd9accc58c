package org.whistle.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WorkFact;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Reporting;
import org.whistle.dispatch.model.Whistle;
import org.whistle.web.Refusal;

/** 签收, 报到, 到场, 完成: a called unit confirms that it is on it, and says what it did. */
@Service
public final class AnswerWhistle {
  private final Parts parts;
  private final Notes notes;

  AnswerWhistle(Parts parts, Notes notes) {
    this.parts = parts;
    this.notes = notes;
  }

  public Whistle sign(UUID whistle, Actor actor) {
    var unit = unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) -> signed(life, unit, new Reporting(blown, unit, actor.id()), null));
  }

  /** The unit itself checks in: there, or from its desk. */
  public Whistle checkIn(UUID whistle, Actor actor, @Nullable Spot spot) {
    var unit = unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) ->
            checkedIn(
                life,
                unit,
                new Reporting(blown, unit, actor.id()),
                spot == null
                    ? new Presence("desk", false, life.now(), null, null)
                    : presence(life, actor, spot)));
  }

  public Whistle arrive(UUID whistle, Actor actor, Spot spot) {
    var unit = unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) ->
            life.heed(new Reporting(blown, unit, actor.id()).arrive(presence(life, actor, spot))));
  }

  public Whistle progress(UUID whistle, Actor actor, String note) {
    var unit = unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) -> {
          var words = notes.forResident(life.handling().id(), "whistle-progress", actor, note);
          return life.heed(new Reporting(blown, unit, actor.id()).progress(words));
        });
  }

  public Whistle done(UUID whistle, Actor actor, String note, List<WorkFact> facts) {
    var unit = unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) -> {
          var words = notes.forResident(life.handling().id(), "whistle-done", actor, note);
          return life.heed(new Reporting(blown, unit, actor.id()).done(words, facts));
        });
  }

  /** The request that a whistle is about; 404 when there is no such whistle. */
  public UUID requestOf(UUID whistle) {
    return parts.requestOf(whistle);
  }

  static Optional<Whistle> signed(
      Life life, String unit, Reporting reporting, @Nullable Presence told) {
    var next = life.heed(reporting.sign(told));
    next.ifPresent(_ -> life.keep(life.handling().signed(unit)));
    return next;
  }

  static Optional<Whistle> checkedIn(
      Life life, String unit, Reporting reporting, Presence presence) {
    var next = life.heed(reporting.checkIn(presence));
    var called = life.handling().called();
    next.ifPresent(_ -> life.keep(life.handling().called(called.checkedIn(unit))));
    return next;
  }

  static String unitOf(Actor actor) {
    if (actor.unit() == null) {
      throw Refusal.forbidden();
    }
    return actor.unit();
  }

  private Presence presence(Life life, Actor actor, Spot spot) {
    var words =
        notes.internalIfAny(life.handling().id(), "whistle-spot", actor, spot.coordinates());
    return new Presence("site", true, life.now(), spot.grid(), words);
  }

  /**
   * Where a unit stands.
   *
   * @param grid area code
   * @param coordinates latitude and longitude, which stay here
   */
  public record Spot(@Nullable String grid, @Nullable String coordinates) {}
}
