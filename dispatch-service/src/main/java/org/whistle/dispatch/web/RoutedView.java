package org.whistle.dispatch.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.Routed;

/** Where a rule sends a request, with names. */
record RoutedView(
    String rules,
    String rule,
    String tier,
    @Nullable UnitName lead,
    List<UnitName> co,
    @Nullable UnitName owner) {

  static @Nullable RoutedView of(@Nullable Routed routed, UnitName.Book book, Locale language) {
    return routed == null ? null : named(routed, book, language);
  }

  static RoutedView named(Routed routed, UnitName.Book book, Locale language) {
    return new RoutedView(
        routed.rules(),
        routed.rule(),
        routed.tier(),
        routed.lead() == null ? null : book.of(routed.lead(), language),
        routed.co().stream().map(unit -> book.of(unit, language)).toList(),
        routed.owner() == null ? null : book.of(routed.owner(), language));
  }
}
