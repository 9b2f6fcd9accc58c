package org.whistle.dispatch.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.model.routing.Facts;
import org.whistle.dispatch.model.routing.Touched;

/** A category that a draft would send elsewhere. */
record TouchedView(
    String category,
    String categoryName,
    Facts facts,
    @Nullable RoutedView was,
    @Nullable RoutedView becomes) {

  static TouchedView of(Touched it, UnitName.Book book, Locale language) {
    return new TouchedView(
        it.category(),
        Catalogue.standard().category(it.category()).name(language),
        it.facts(),
        RoutedView.of(it.was(), book, language),
        RoutedView.of(it.becomes(), book, language));
  }
}
