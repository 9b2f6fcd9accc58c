package org.whistle.tracking.model;

import java.util.UUID;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.IntakeEvent.RemainderPointed;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.IntakeEvent.WishPointed;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.TrackingEvent;

/**
 * One request as the district's file shows it. Once begun, each part is changed by one producer
 * alone, whose events come in its own order: so facts that happened at the same time may be applied
 * in any order and give the same file.
 */
public record CaseFile(UUID id, Pointed pointed, Handling handling, Verdict verdict, Ask ask) {

  /** A file begins with being pointed. */
  public static CaseFile opened(Fact fact) {
    if (!(fact.event() instanceof RequestPointed event)) {
      throw new IllegalStateException(
          "The file of %s doesn't begin with %s".formatted(fact.requestId(), fact.type()));
    }
    return new CaseFile(
        fact.requestId(),
        Pointed.of(event, fact.at()),
        Handling.none(event.place()),
        Verdict.NONE,
        Ask.NONE);
  }

  /** The file with one more fact. */
  public CaseFile after(Fact fact) {
    return switch (fact.event()) {
      case RequestPointed _, RemainderPointed _, WishPointed _ -> this;
      case AmendmentAsked _, AttachmentAdded _, ContactsChanged _ -> this;
      case TrackingEvent _, MendingEvent _ -> this;
      case WithdrawalAsked e -> asking(ask.asked(e.askId(), fact.at()));
      case RequestWithdrawn e -> handled(e, fact).asking(ask.answered(e.askId()));
      case RequestReclassified e ->
          new CaseFile(id, pointed.sortedAs(e), handling, verdict, ask).handled(e, fact);
      case RequestTransferred e ->
          new CaseFile(id, pointed.at(e.place()), handling, verdict, ask).handled(e, fact);
      case ComplaintMarked e ->
          new CaseFile(id, pointed.complainingOf(e.about()), handling, verdict, ask)
              .handled(e, fact);
      case AskRefused e -> handled(e, fact).asking(ask.answered(e.askId()));
      case DispatchEvent e -> handled(e, fact);
      case FeedbackEvent e ->
          new CaseFile(id, pointed, handling, verdict.after(e, fact.cycle()), ask);
    };
  }

  /** {@code pointed|taken|resolved|rated}. */
  public String order() {
    return verdict.ratedCycle() >= handling.cycle() ? "rated" : handling.standing().order();
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return switch (handling.standing().state()) {
      case "resolved", "declined", "withdrawn", "archived" -> false;
      default -> true;
    };
  }

  /** Whether its matter is settled, so that nothing but an appendix can follow. */
  public boolean isArchived() {
    return handling.standing().state().equals("archived");
  }

  private CaseFile handled(DispatchEvent event, Fact fact) {
    return new CaseFile(id, pointed, handling.after(event, fact.cycle()), verdict, ask);
  }

  private CaseFile asking(Ask next) {
    return new CaseFile(id, pointed, handling, verdict, next);
  }
}
