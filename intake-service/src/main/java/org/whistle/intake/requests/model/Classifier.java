package org.whistle.intake.requests.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads kind, category and urgency from words, by tables of key words. What the resident chose is a
 * vote for the category and is taken for the kind; about urgency the tables decide alone.
 */
public final class Classifier {
  private static final int WEIGHT_OF_A_WISH = 4;
  private static final String ASKS_SOMETHING = "0701";
  private static final String SAYS_SOMETHING = "0901";

  private final List<CategoryRule> categories =
      RuleTable.read(
          "category-rules.csv",
          row -> new CategoryRule(row[0], Integer.parseInt(row[1]), Phrase.of(row[2], row[3])));
  private final List<UrgencyRule> urgencies = RuleTable.read("urgency-rules.csv", UrgencyRule::of);
  private final List<KindRule> kinds =
      RuleTable.read("kind-rules.csv", row -> new KindRule(row[0], Phrase.of(row[1], "")));
  private final UnaryOperator<String> defaultClock;

  private record CategoryRule(String category, int weight, Phrase phrase) {}

  private record KindRule(String kind, Phrase phrase) {}

  private record UrgencyRule(
      List<String> categories, Phrase phrase, String clock, List<String> call) {

    static UrgencyRule of(String[] row) {
      return new UrgencyRule(list(row[0]), Phrase.of(row[1], row[2]), row[3], list(row[4]));
    }

    boolean meets(String category, String words) {
      return (categories.isEmpty() || categories.contains(category)) && phrase.in(words);
    }

    private static List<String> list(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
  }

  /**
   * A classifier over the tables that ship with the service.
   *
   * @param defaultClock the clock of a category where no rule about its words says otherwise
   */
  public Classifier(UnaryOperator<String> defaultClock) {
    this.defaultClock = defaultClock;
  }

  /**
   * Classifies.
   *
   * @param description the resident's words
   * @param wishedKind what the resident called it, where that was said
   * @param wishedCategory the category that the resident chose, where one was chosen
   */
  public Classification classify(
      String description, @Nullable String wishedKind, @Nullable String wishedCategory) {
    var words = description.toLowerCase(Locale.ROOT);
    var kind = wishedKind == null ? kindOf(words) : wishedKind;
    var category = categoryOf(words, kind, wishedCategory);
    return urgencies.stream()
        .filter(rule -> rule.meets(category, words))
        .findFirst()
        .map(rule -> new Classification(kind, category, rule.clock(), rule.call()))
        .orElseGet(
            () -> new Classification(kind, category, defaultClock.apply(category), List.of()));
  }

  /** What words may be about, the likeliest first; none where they say nothing. */
  public List<String> guesses(String description) {
    var scores = scores(description.toLowerCase(Locale.ROOT));
    return scores.keySet().stream()
        .sorted(
            Comparator.comparing((String category) -> -scores.get(category))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private String kindOf(String words) {
    return kinds.stream()
        .filter(rule -> rule.phrase().in(words))
        .map(KindRule::kind)
        .findFirst()
        .orElse("help");
  }

  private String categoryOf(String words, String kind, @Nullable String wished) {
    var scores = scores(words);
    if (wished != null) {
      scores.merge(wished, WEIGHT_OF_A_WISH, Integer::sum);
    }
    var best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return scores.keySet().stream()
        .filter(category -> scores.get(category) == best)
        .sorted((a, b) -> a.equals(wished) ? -1 : b.equals(wished) ? 1 : a.compareTo(b))
        .findFirst()
        .orElse(List.of("praise", "suggestion").contains(kind) ? SAYS_SOMETHING : ASKS_SOMETHING);
  }

  private Map<String, Integer> scores(String words) {
    return categories.stream()
        .filter(rule -> rule.phrase().in(words))
        .collect(
            Collectors.groupingBy(
                CategoryRule::category, Collectors.summingInt(CategoryRule::weight)));
  }
}
