package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.Desks;
import org.whistle.dispatch.Moment;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Dues;
import org.whistle.dispatch.model.PartChoices;
import org.whistle.dispatch.model.Rest;
import org.whistle.dispatch.model.Standing;

/** One line of a desk; place and work, never who reported it. */
record DeskItem(
    UUID id,
    String number,
    String summary,
    String category,
    String categoryName,
    String urgency,
    String kind,
    String tier,
    String place,
    String placeName,
    String stage,
    String order,
    String state,
    int cycle,
    @Nullable String holder,
    @Nullable Instant dueAt,
    @Nullable Instant dueSince,
    @Nullable String clock,
    boolean overdue,
    boolean supervised,
    List<String> moves,
    @Nullable UUID whistleId,
    @Nullable Integer urged,
    @Nullable Instant reviewAt,
    @Nullable String asked) {

  static DeskItem of(Desks.Entry entry, Actor actor, Moment moment, Locale language) {
    var life = entry.handling();
    var matter = life.matter();
    var holding = life.state().holding();
    var standing = Standing.of(life.state());
    var hand = life.hand();
    var due = life.due();
    var catalogue = Catalogue.standard();
    return new DeskItem(
        life.id(),
        matter.number(),
        catalogue.summary(matter.category(), matter.placeName(), language),
        matter.category(),
        catalogue
            .find(matter.category())
            .map(category -> category.name(language))
            .orElse(matter.category()),
        matter.urgency(),
        matter.kind(),
        holding.desk().tier().wire(),
        matter.place(),
        matter.placeName(),
        standing.stage(),
        standing.order(),
        life.state().wire(),
        holding.cycle(),
        hand == null ? null : hand.by(),
        due.map(Dues.Due::at).orElse(null),
        life.dueSince().orElse(null),
        due.map(Dues.Due::clock).orElse(null),
        due.map(promise -> promise.at().isBefore(entry.now())).orElse(false),
        holding.supervisor() != null,
        Stream.concat(
                ownPart(entry, actor).stream(),
                moment.choices(life, actor, entry.decisions()).stream())
            .toList(),
        entry.whistle() == null ? null : entry.whistle().id(),
        holding.urged() == 0 ? null : holding.urged(),
        life.rest().map(Rest::reviewAt).orElse(null),
        entry.decisions().stream()
            .filter(decision -> decision.isOpen(holding))
            .map(decision -> decision.wish().kind().wire())
            .findFirst()
            .orElse(null));
  }

  private static List<String> ownPart(Desks.Entry entry, Actor actor) {
    var whistle = entry.whistle();
    var unit = actor.unit();
    return whistle == null || unit == null
        ? List.of()
        : PartChoices.of(whistle, unit, entry.handling(), actor);
  }
}
