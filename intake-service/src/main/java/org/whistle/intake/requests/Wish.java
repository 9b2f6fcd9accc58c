package org.whistle.intake.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.intake.places.Where;

/**
 * What somebody wants dealt with, in their words, with what they chose themselves.
 *
 * @param channel {@code app|phone|group|door|counter|box|meeting|12345|patrol|proactive}
 * @param saidBy {@code resident}, or the staff id of whoever wrote it down for one
 * @param about whom it complains of, as staff who wrote it down know
 */
public record Wish(
    String description,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String urgency,
    String channel,
    String saidBy,
    Where where,
    Reporter reporter,
    List<String> about) {
  private static final String HELP = "help";

  /** The same matter once more, said by its own resident. */
  Wish saidAgain(String by, String writtenBy) {
    return new Wish(description, kind, category, urgency, by, writtenBy, where, reporter, about);
  }

  /**
   * What somebody would like beside it, said when asked; it complains of nobody.
   *
   * @param neighbour said by somebody whom nobody here knows
   */
  Wish wishedFor(String by, String writtenBy, boolean neighbour) {
    return new Wish(
        description,
        HELP,
        category,
        urgency,
        by,
        writtenBy,
        where,
        neighbour ? Reporter.UNKNOWN : reporter,
        List.of());
  }
}
