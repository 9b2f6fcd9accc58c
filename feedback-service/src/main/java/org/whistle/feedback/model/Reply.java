package org.whistle.feedback.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of asking: every respondent's verdict, or the resident's plain wish for a re-do.
 *
 * @param by a visitor's staff id, or {@link #RESIDENT}
 * @param words what goes with the wish for a re-do
 * @param wishes what they would like beside it
 */
public record Reply(
    Channel channel, String by, List<Rating> ratings, Optional<Quote> words, List<Wish> wishes) {
  /** The resident answered without being visited. */
  public static final String RESIDENT = "resident";

  /** A resident's own rating on line, which is the visit. */
  public static Reply online(Rating rating, List<Wish> wishes) {
    return new Reply(Channel.ONLINE, RESIDENT, List.of(rating), rating.words(), wishes);
  }

  /** A resident's own rating by text message, which is the visit too. */
  public static Reply byText(Rating rating) {
    return new Reply(Channel.SMS, RESIDENT, List.of(rating), rating.words(), List.of());
  }

  /** A resident's wish for a re-do, without stars. */
  public static Reply unsolved(Optional<Quote> words) {
    return new Reply(Channel.ONLINE, RESIDENT, List.of(), words, List.of());
  }

  /** Solved only when everybody who answered says so. */
  boolean solved() {
    return !ratings.isEmpty() && ratings.stream().allMatch(it -> it.solved() == Solved.YES);
  }
}
