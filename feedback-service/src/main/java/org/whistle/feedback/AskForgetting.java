package org.whistle.feedback;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent.ForgettingAsked;
import org.whistle.feedback.model.Forgetting;
import org.whistle.feedback.model.Matter;
import org.whistle.journal.Ids;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/** A resident, or a desk on his wish, asks that he be forgotten; somebody else decides. */
@Component
public class AskForgetting {
  private final ForgettingPages pages;
  private final Forgettings forgettings;

  AskForgetting(ForgettingPages pages, Forgettings forgettings) {
    this.pages = pages;
    this.forgettings = forgettings;
  }

  /**
   * Asks.
   *
   * @param by a staff id, or {@code resident}
   * @throws Refusal while anything is open, or where it was asked for before
   */
  public Forgetting ask(UUID requestId, String by) {
    return pages.write(requestId, (page, matter) -> ask(page, matter, by));
  }

  private Forgetting ask(Page page, Matter matter, String by) {
    var number = matter.subject().number();
    var isOver = matter instanceof Matter.Settled || matter instanceof Matter.Declined;
    if (!isOver) {
      throw Refusal.conflict("still-open", number);
    }
    var asked = new Forgetting(Ids.next(), page.requestId(), by, page.now());
    if (!forgettings.add(asked)) {
      throw Refusal.conflict("forgetting-asked", number);
    }
    pages.say(page, matter, new ForgettingAsked(asked.id(), by));
    return asked;
  }
}
