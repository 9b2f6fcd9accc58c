package org.whistle.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.feedback.rates.Own;
import org.whistle.journal.Heard;
import org.whistle.journal.Page;

/** What follows from a move besides the move: others hear it, people are told, figures change. */
@Component
public class Announcing {
  private final Tally tally;
  private final TellEverybody telling;
  private final KeepRates rates;
  private final Grounds grounds;

  Announcing(Tally tally, TellEverybody telling, KeepRates rates, Grounds grounds) {
    this.tally = tally;
    this.telling = telling;
    this.rates = rates;
    this.grounds = grounds;
  }

  /** People are told what others did. */
  void heard(List<Heard> heard) {
    telling.hear(heard);
    grounds.proofs().hear(heard);
  }

  /** Says a move of ours. */
  Own said(Page page, int cycle, Fact fact) {
    for (var event : Announcement.of(fact)) {
      said(page, cycle, event);
    }
    grounds.analyses().after(page, cycle, fact);
    return new Own(page.requestId(), cycle, fact);
  }

  /** Says what moves nothing. */
  public void said(Page page, int cycle, FeedbackEvent event) {
    page.say(cycle, event);
    tally.count(event);
    telling.said(page, event);
  }

  /** Brings figures up to date, once for all that was heard and followed from it. */
  void counted(List<Heard> heard, List<Own> own) {
    rates.keep(heard, own);
  }
}
