package org.whistle.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.contracts.Presence;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Reporting;
import org.whistle.dispatch.model.Told;
import org.whistle.dispatch.model.Whistle;

/** 电话报到: the street rang a unit and records who said what and when, marked as such for ever. */
@Service
public final class RecordCall {
  private final Parts parts;
  private final Notes notes;

  RecordCall(Parts parts, Notes notes) {
    this.parts = parts;
    this.notes = notes;
  }

  /** Where somebody must be there and isn't yet, it is the unit's signature and no check-in. */
  public Whistle record(UUID whistle, Actor actor, Heard heard) {
    return parts.move(
        whistle,
        heard.unit(),
        (life, blown) -> {
          Told.against(
                  blown, life.handling(), actor, new Told(heard.unit(), heard.at(), life.now()))
              .ifPresent(life::refuse);
          var words = notes.internal(life.handling().id(), "whistle-phone", actor, heard.who());
          var presence = new Presence("phone", heard.onSite(), heard.at(), null, words);
          var reporting = new Reporting(blown, heard.unit(), actor.id());
          return blown.terms().needsPresence() && !heard.onSite()
              ? AnswerWhistle.signed(life, heard.unit(), reporting, presence)
              : AnswerWhistle.checkedIn(life, heard.unit(), reporting, presence);
        });
  }

  /**
   * What was said on the phone.
   *
   * @param who at the unit said so; stays here
   * @param onSite they are there
   */
  public record Heard(String unit, String who, Instant at, boolean onSite) {}
}
