package org.whistle.feedback.analyses;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.BadRating;

/** Every bad rating's analysis. */
public interface Analyses {

  void open(Collection<BadRating> ratings);

  Optional<Analysis> find(UUID ratingId);

  void save(Analysis analysis);

  /** One that may be seen. */
  Optional<Listed> seen(UUID ratingId, Scope scope);

  /** Those of cases of a month that may be seen, the latest first. */
  List<Listed> of(Question question, Scope scope);

  /** How many there are by key, without what was excluded. */
  List<Bar> bars(Question question, Scope scope);

  /**
   * An analysis and its case.
   *
   * @param unit that answers for the outcome, empty for none
   */
  record Listed(Analysis analysis, String number, String category, String unit) {}

  /**
   * Which ones.
   *
   * @param month as {@link org.whistle.feedback.rates.Months} writes it
   * @param key of a bar; absent for all
   */
  record Question(int month, By by, @Nullable String key) {}

  /** By what bad ratings are told apart. */
  enum By {
    CAUSE,
    UNIT,
    CATEGORY
  }

  /** One bar of the chart; the key is empty for what nobody has explained, or no unit's. */
  record Bar(String key, long n) {}
}
