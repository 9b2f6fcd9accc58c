package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.Overruns;
import org.whistle.dispatch.model.HardCase;
import org.whistle.dispatch.model.Waiting;

/**
 * One line of the district's daily list.
 *
 * @param why {@code hard-case|not-taken|supervised}
 * @param reason code of a hard case's declaration
 * @param clock the promise that was missed, and {@code next}: when a consultation takes it over
 */
record ListItem(
    UUID id,
    String number,
    String summary,
    String urgency,
    String state,
    String tier,
    String place,
    String placeName,
    @Nullable String holder,
    @Nullable String lead,
    String why,
    @Nullable String reason,
    Instant since,
    @Nullable String clock,
    @Nullable Instant next) {

  static ListItem of(Overruns.Listed listed, Locale language) {
    var life = listed.handling();
    var matter = life.matter();
    var desk = life.state().holding().desk();
    var hand = life.hand();
    var overrun = life.overrun();
    return new ListItem(
        life.id(),
        matter.number(),
        Catalogue.standard().summary(matter.category(), matter.placeName(), language),
        matter.urgency(),
        life.state().wire(),
        desk.tier().wire(),
        desk.place(),
        matter.placeName(),
        hand == null ? null : hand.by(),
        life.called().lead(),
        life.state() instanceof HardCase
            ? "hard-case"
            : life.state() instanceof Waiting ? "not-taken" : "supervised",
        listed.reason(),
        listed.since(),
        overrun == null ? null : overrun.clock(),
        overrun == null ? null : overrun.next());
  }
}
