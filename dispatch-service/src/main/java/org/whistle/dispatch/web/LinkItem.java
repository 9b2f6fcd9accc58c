package org.whistle.dispatch.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Standing;

/**
 * A request that another is linked to, is worked on with, or that may ask for the same.
 *
 * @param role {@code master|member|similar}
 * @param kind {@code duplicate|collective|follow-up}; absent of what is only similar
 */
record LinkItem(
    UUID id,
    String number,
    String summary,
    String role,
    @Nullable String kind,
    String urgency,
    String state,
    String order,
    String stage,
    String tier,
    String place,
    @Nullable String holder) {

  static LinkItem of(Handling life, String role, @Nullable String kind, Locale language) {
    var matter = life.matter();
    var standing = Standing.of(life.state());
    var hand = life.hand();
    return new LinkItem(
        life.id(),
        matter.number(),
        Catalogue.standard().summary(matter.category(), matter.placeName(), language),
        role,
        kind,
        matter.urgency(),
        life.state().wire(),
        standing.order(),
        standing.stage(),
        life.state().holding().desk().tier().wire(),
        matter.place(),
        hand == null ? null : hand.by());
  }
}
