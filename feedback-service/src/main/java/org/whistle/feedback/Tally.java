package org.whistle.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.AnswerPosted;
import org.whistle.contracts.FeedbackEvent.BadRatingConfirmed;
import org.whistle.contracts.FeedbackEvent.BadRatingExplained;
import org.whistle.contracts.FeedbackEvent.BadRatingRevisited;
import org.whistle.contracts.FeedbackEvent.BadRatingSentBack;
import org.whistle.contracts.FeedbackEvent.ExclusionAsked;
import org.whistle.contracts.FeedbackEvent.ExclusionDecided;
import org.whistle.contracts.FeedbackEvent.ExclusionSupported;
import org.whistle.contracts.FeedbackEvent.ForgettingAsked;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
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

/** Counts what was said, once it is committed. */
@Component
class Tally {
  private final MeterRegistry meters;

  Tally(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(FeedbackEvent event) {
    var counter =
        switch (event) {
          case VisitDue it -> counter("whistle.visits.due", "reason", it.reason());
          case VisitRecorded it -> counter("whistle.visits.recorded", "outcome", it.outcome());
          case RequestRated it -> counter("whistle.ratings", "solved", it.solved());
          case WishSaid it -> counter("whistle.wishes", "channel", it.channel());
          case VisitAppointed _ -> counter("whistle.visits.appointed");
          case VisitRechecked it ->
              counter("whistle.visits.rechecked", "agrees", Boolean.toString(it.agrees()));
          case PraisePassedOn _ -> counter("whistle.praise");
          case AnswerPosted _ -> counter("whistle.answers.posted");
          case PointingAsked it -> counter("whistle.pointings.asked", "channel", it.channel());
          case RedoAsked _ -> counter("whistle.redos.asked");
          case RedoDecided it ->
              counter("whistle.redos.decided", "agreed", Boolean.toString(it.agreed()));
          case MatterSettled it -> counter("whistle.matters.settled", "outcome", it.outcome());
          case ForgettingAsked _ -> counter("whistle.forgettings.asked");
          case ForgettingDecided it ->
              counter("whistle.forgettings.decided", "agreed", Boolean.toString(it.agreed()));
          case ExclusionAsked it -> counter("whistle.exclusions.asked", "reason", it.reason());
          case ExclusionSupported _ -> counter("whistle.exclusions.supported");
          case ExclusionDecided it ->
              counter("whistle.exclusions.decided", "excluded", Boolean.toString(it.excluded()));
          case BadRatingExplained it ->
              counter("whistle.bad-ratings.explained", "cause", it.cause());
          case BadRatingSentBack _ -> counter("whistle.bad-ratings.sent-back");
          case BadRatingConfirmed _ -> counter("whistle.bad-ratings.confirmed");
          case BadRatingRevisited it ->
              counter("whistle.bad-ratings.revisited", "outcome", it.outcome());
        };
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              counter.increment();
            }
          });
    } else {
      counter.increment();
    }
  }

  private Counter counter(String name, String... tags) {
    return meters.counter(name, tags);
  }
}
