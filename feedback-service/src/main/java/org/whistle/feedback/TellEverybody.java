package org.whistle.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.feedback.messages.Telling;
import org.whistle.feedback.messages.residents.TellResident;
import org.whistle.journal.Heard;
import org.whistle.journal.Page;

/** Desks and units are told of moves; then residents, of what messages know by then. */
@Component
class TellEverybody {
  private final Telling staff;
  private final TellResident residents;

  TellEverybody(Telling staff, TellResident residents) {
    this.staff = staff;
    this.residents = residents;
  }

  void hear(List<Heard> heard) {
    staff.hear(heard);
    residents.hear(heard);
  }

  /** A move of this service. */
  void said(Page page, FeedbackEvent event) {
    staff.said(page, event);
  }
}
