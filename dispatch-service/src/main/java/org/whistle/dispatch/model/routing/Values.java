package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand in a rule. */
final class Values {
  static final List<String> KINDS =
      List.of("help", "consult", "complaint", "report", "suggestion", "praise");
  static final List<String> URGENCIES = List.of("general", "urgent", "emergency");
  private static final List<String> TIERS = List.of("grid", "community", "street", "district");
  private static final List<String> OWNERS = List.of("known", "none");
  private static final Predicate<String> ID =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}").asMatchPredicate();
  private static final Predicate<String> PLACE =
      Pattern.compile("\\d{9}|\\d{12}|\\d{15}").asMatchPredicate();
  private static final Predicate<String> CATEGORY =
      Pattern.compile("\\d{2}|\\d{4}").asMatchPredicate();

  private Values() {}

  /** Absent in JSON is none. */
  static List<String> orNone(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** What can't be understood in a rule. The whole district is no place: it is left out. */
  static List<String> odd(Rule rule) {
    var when = rule.when();
    var season = when.season();
    return Stream.of(
            odd(Stream.of(rule.id()), ID),
            odd(when.categories().stream(), CATEGORY),
            odd(when.places().stream(), PLACE),
            odd(when.kinds().stream(), KINDS::contains),
            odd(when.urgencies().stream(), URGENCIES::contains),
            odd(Stream.ofNullable(when.owner()), OWNERS::contains),
            odd(Stream.of(rule.then().tier()), TIERS::contains),
            season == null || season.isOfDays()
                ? Stream.<String>empty()
                : Stream.of(season.from() + " " + season.until()))
        .flatMap(odd -> odd)
        .toList();
  }

  private static Stream<String> odd(Stream<String> written, Predicate<String> known) {
    return written.filter(known.negate());
  }
}
