package org.whistle.dispatch;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.AnswerPosted;
import org.whistle.contracts.FeedbackEvent.ForgettingAsked;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.OfFigures;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.FeedbackEvent.PraisePassedOn;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitAppointed;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRechecked;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.IntakeEvent;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.IntakeEvent.RemainderPointed;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.IntakeEvent.WishPointed;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.journal.Heard;
import org.whistle.journal.Listener;

/** What dispatch does with what it hears: a poll is loaded at once and saved at once. */
@Service
public final class HearPoll implements Listener {
  private final Lives lives;
  private final PlaceRequest placing;
  private final HeedAsks asks;
  private final DecideWish decisions;

  HearPoll(Lives lives, PlaceRequest placing, HeedAsks asks, DecideWish decisions) {
    this.lives = lives;
    this.placing = placing;
    this.asks = asks;
    this.decisions = decisions;
  }

  @Override
  public void hear(List<Heard> poll) {
    var sitting = lives.open(poll.stream().map(Heard::requestId).distinct().toList());
    for (Heard heard : poll) {
      try (var _ = heard.page().follow()) {
        hear(sitting, heard);
      }
    }
    lives.close(sitting);
  }

  private void hear(Sitting sitting, Heard heard) {
    switch (heard.event()) {
      case IntakeEvent event -> intake(sitting, heard, event);
      case TrackingEvent event -> tracking(sitting, heard, event);
      case FeedbackEvent event -> feedback(sitting, heard, event);
      case DispatchEvent _, MendingEvent _ -> {}
    }
  }

  private void intake(Sitting sitting, Heard heard, IntakeEvent event) {
    switch (event) {
      case RequestPointed pointed -> placing.place(sitting, heard, pointed);
      case WithdrawalAsked ask ->
          of(sitting, heard, life -> asks.withdrawal(life, ask.cycle(), ask));
      case AttachmentAdded picture -> of(sitting, heard, life -> asks.attached(life, picture));
      case AmendmentAsked ask -> of(sitting, heard, life -> asks.amendment(life, ask.cycle(), ask));
      case RemainderPointed _, WishPointed _, ContactsChanged _ -> {}
    }
  }

  private void tracking(Sitting sitting, Heard heard, TrackingEvent event) {
    switch (event) {
      case ClocksOpened opened ->
          of(sitting, heard, life -> NoteDues.note(life, heard.cycle(), opened));
      case ClockMissed missed when missed.clock().equals("decide") ->
          of(sitting, heard, life -> decisions.passUp(life, missed));
      case ClockMissed missed ->
          of(sitting, heard, life -> asks.missed(life, heard.cycle(), missed));
      case ClockMoved moved ->
          of(sitting, heard, life -> NoteDues.note(life, heard.cycle(), moved));
      case ClockWarned _ -> {}
    }
  }

  private void feedback(Sitting sitting, Heard heard, FeedbackEvent event) {
    switch (event) {
      case RedoDecided redo -> of(sitting, heard, life -> asks.redo(life, heard.cycle(), redo));
      case MatterSettled settled ->
          of(sitting, heard, life -> asks.settled(life, heard.cycle(), heard.eventId(), settled));
      case VisitDue _, VisitAppointed _, VisitRecorded _, VisitRechecked _, AnswerPosted _ -> {}
      case RequestRated _, WishSaid _, PraisePassedOn _, RedoAsked _ -> {}
      case ForgettingDecided it -> of(sitting, heard, life -> asks.forgotten(life, it));
      case PointingAsked _, OfFigures _, ForgettingAsked _ -> {}
    }
  }

  /** Whoever speaks of a request has heard of its placing; were it not so, a person must look. */
  private static void of(Sitting sitting, Heard heard, Consumer<Life> work) {
    work.accept(
        sitting
            .life(heard.page())
            .orElseThrow(() -> new IllegalStateException("Never placed: " + heard.requestId())));
  }
}
