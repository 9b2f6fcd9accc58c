package org.whistle.feedback.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One respondent's verdict.
 *
 * @param respondent who answered, where a visit met several people
 * @param words a comment, or a wish for more
 */
public record Rating(
    UUID id,
    Solved solved,
    Level level,
    List<Cause> causes,
    Optional<Quote> words,
    Optional<Quote> respondent) {

  /** 差评: dissatisfied, or not solved. */
  public boolean isBad() {
    return level.isBad() || solved == Solved.NO;
  }
}
