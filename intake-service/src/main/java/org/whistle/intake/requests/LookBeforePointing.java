package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;

/** What a wish looks like and whether neighbours said it already; nothing of it is kept. */
@Component
public class LookBeforePointing {
  private static final int CATEGORIES = 3;
  private static final int FINE_ENOUGH = 12;

  private final Triage triage;
  private final Neighbours neighbours;

  LookBeforePointing(Triage triage, Neighbours neighbours) {
    this.triage = triage;
    this.neighbours = neighbours;
  }

  /** What somebody may choose from before sending, or leave. */
  public record Look(List<Guess> categories, List<Like> similar) {}

  /** What it may be about, the likeliest first. */
  public record Guess(String code, String name) {}

  /** A neighbour's request that may be the same. */
  public record Like(UUID id, String categoryName, String placeName, Instant since, int others) {}

  /** Looks. */
  public Look look(Wish wish, Locale locale) {
    var judged = triage.judge(wish);
    var name = judged.category().name(locale);
    var known = judged.where().code().length() >= FINE_ENOUGH && triage.recognizes(wish);
    var similar =
        known
            ? neighbours.similar(judged.where(), judged.as().category()).stream()
                .map(it -> new Like(it.id(), name, it.place(), it.since(), it.others()))
                .toList()
            : List.<Like>of();
    return new Look(guesses(wish, locale), similar);
  }

  private List<Guess> guesses(Wish wish, Locale locale) {
    return triage.guesses(wish).stream()
        .limit(CATEGORIES)
        .map(it -> new Guess(it, Catalogue.standard().category(it).name(locale)))
        .toList();
  }
}
