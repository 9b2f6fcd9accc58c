package org.whistle.dispatch.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.ReplayRouting.Difference;
import org.whistle.dispatch.ReplayRouting.Part;
import org.whistle.dispatch.ReplayRouting.Result;

/**
 * What a draft would have done.
 *
 * @param next where the same draft is sent for the following ones
 */
record ReplayView(
    long requests,
    long differing,
    Map<String, Long> categories,
    List<Item> items,
    @Nullable String next) {

  /** One request that would stand elsewhere; {@code becomes} absent where nobody would have it. */
  record Item(
      UUID id, String number, String summary, RoutedView was, @Nullable RoutedView becomes) {

    static Item of(Difference it, UnitName.Book book, Locale language) {
      var matter = it.matter();
      return new Item(
          matter.id(),
          matter.number(),
          Catalogue.standard().summary(matter.category(), matter.placeName(), language),
          RoutedView.named(it.was(), book, language),
          RoutedView.of(it.becomes(), book, language));
    }
  }

  static ReplayView of(Result result, Part part, UnitName.Book book, Locale language) {
    int end = part.skip() + result.shown().size();
    return new ReplayView(
        result.requests(),
        result.differing(),
        result.categories(),
        result.shown().stream().map(it -> Item.of(it, book, language)).toList(),
        end < result.differing()
            ? "/api/routing/replay?skip=%d&limit=%d".formatted(end, part.most())
            : null);
  }
}
