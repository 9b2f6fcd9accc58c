package org.whistle.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.RateRequest.Verdict;
import org.whistle.feedback.messages.residents.Contacts;
import org.whistle.feedback.messages.residents.HeardTexts;
import org.whistle.feedback.messages.residents.ResidentTexts;
import org.whistle.feedback.messages.residents.model.Meaning;
import org.whistle.feedback.messages.residents.model.Outcome;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;

/** A resident texts back: a verdict on what was answered last, or the wish for no more texts. */
@Component
public class HearText {
  private final RateRequest rating;
  private final ResidentTexts texts;
  private final HeardTexts heard;
  private final Contacts contacts;

  HearText(RateRequest rating, ResidentTexts texts, HeardTexts heard, Contacts contacts) {
    this.rating = rating;
    this.texts = texts;
    this.heard = heard;
    this.contacts = contacts;
  }

  /** A text, by the gateway's own id. */
  public record Wrote(String id, String phone, String text) {}

  /**
   * What came of it.
   *
   * @param toAnswer its sender is to be told so, this once
   */
  public record Came(Outcome outcome, boolean toAnswer) {}

  /**
   * Hears it once, however often it is brought.
   *
   * @throws Contacts.Unanswered when it has to be brought again
   */
  public Came hear(Wrote it) {
    return heard
        .known(it.id())
        .map(outcome -> new Came(outcome, false))
        .orElseGet(() -> fresh(it, Meaning.of(it.text())));
  }

  private Came fresh(Wrote it, Meaning meaning) {
    if (meaning == Meaning.STOP || meaning == Meaning.START) {
      boolean wanted = meaning == Meaning.START;
      contacts.wish(it.phone(), wanted);
      return new Came(note(it, wanted ? Outcome.OPTED_IN : Outcome.OPTED_OUT), false);
    }
    var known = contacts.of(it.phone());
    var outcome =
        meaning.rates() ? rated(it, meaning, known.requests()) : note(it, Outcome.UNCLEAR);
    return new Came(outcome, outcome.isAnswered() && !known.silent());
  }

  private Outcome rated(Wrote it, Meaning meaning, List<UUID> requests) {
    var request = texts.lastAnswered(requests);
    if (request.isEmpty()) {
      return note(it, Outcome.UNMATCHED);
    }
    try {
      return heard.once(it.id(), it.phone(), () -> rate(request.get(), meaning));
    } catch (MoveRefused settled) {
      return note(it, Outcome.TOO_LATE);
    }
  }

  private Outcome rate(UUID request, Meaning meaning) {
    rating.rateByText(request, verdict(meaning));
    return Outcome.RATED;
  }

  private Outcome note(Wrote it, Outcome outcome) {
    return heard.once(it.id(), it.phone(), () -> outcome);
  }

  /** The three that a text offers: satisfied, fairly satisfied, not solved or dissatisfied. */
  private static Verdict verdict(Meaning meaning) {
    var level =
        switch (meaning) {
          case SOLVED -> Level.SATISFIED;
          case SOLVED_SO_SO -> Level.BASICALLY_SATISFIED;
          case NOT_SOLVED, STOP, START, UNCLEAR -> Level.DISSATISFIED;
        };
    var solved = level == Level.DISSATISFIED ? Solved.NO : Solved.YES;
    return new Verdict(solved, level, List.of(), Optional.empty(), Optional.empty());
  }
}
