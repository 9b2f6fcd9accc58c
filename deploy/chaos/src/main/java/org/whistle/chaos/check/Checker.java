package org.whistle.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.whistle.chaos.Target;
import org.whistle.chaos.load.History;

/**
 * Compares what the clients were told with every journal, the topic and the views, once the system
 * is at rest. A finding that another look doesn't show was still under way, and isn't one.
 */
public final class Checker {
  private static final int LOOKS = 3;
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private Checker() {}

  /** Looks at everything that there is. */
  public static Findings check(Target target, History history, Known known)
      throws SQLException, InterruptedException {
    var findings = look(target, history, known);
    for (int again = 1; again < LOOKS && !findings.isEmpty(); again++) {
      Thread.sleep(BETWEEN);
      findings = findings.still(look(target, history, known));
    }
    return findings;
  }

  private static Findings look(Target target, History history, Known known) throws SQLException {
    long since = System.nanoTime();
    var complaints = new Complaints();
    var pointings = new Pointings(history);
    var topic = Topic.read(target.brokers());
    long requests = 0;
    long events = 0;
    try (var evidence = new Evidence(target, topic, history)) {
      var district = District.read(evidence);
      var promises = promises(district, known);
      for (var file = evidence.next(); file.isPresent(); file = evidence.next()) {
        requests++;
        events += file.get().allSaid().count();
        pointings.look(file.get());
        if (!known.requests().contains(file.get().request())) {
          for (var promise : promises) {
            promise.check(file.get(), complaints.about(promise.sentence(), file.get().request()));
          }
        }
      }
      DistrictPromises.everyOutboxIsEmpty(district, complaints);
      DistrictPromises.noEventIdIsUsedTwice(district, complaints);
      DistrictPromises.theWallCountsTheCases(district, complaints);
      DistrictPromises.onlyTheKnownGarbageIsThere(district, topic, known, complaints);
      DistrictPromises.eachPointingIsThereOnce(pointings.counts(), complaints);
      DistrictPromises.everyArchiveHolds(Archives.broken(target), complaints);
    }
    var took = Duration.ofNanos(System.nanoTime() - since);
    return new Findings(
        complaints.findings(),
        new Findings.Looked(requests, events, topic.records(), acknowledged(history), took));
  }

  private static Findings.Acknowledged acknowledged(History history) {
    return new Findings.Acknowledged(
        history.acknowledged(call -> call.move().equals("point")), history.acknowledged(_ -> true));
  }

  /** A feature joins by adding its promise here. */
  static List<Promise> promises(District district, Known known) {
    return List.of(
        new WhatWasAnsweredIsSaidOnce(),
        new TheSameKeyGetsTheSameAnswer(),
        new EveryRequestStandsEverywhereOnce(),
        new SequencesHaveNeitherGapNorRepeat(),
        new CausesComeBeforeEffects(),
        new TheTopicIsWhatTheJournalsSay(known.events()),
        new EveryServiceHeardEverything(),
        new NothingIsHeldOrParked(known.events()),
        new OnlyLegalMovesAreMade(Lifecycle.drawn()),
        new EachAskIsAnsweredOnce(),
        new ClocksRunAsLongAsTheyMust(),
        new EachMissIsAnnouncedOnce(district.now()),
        new TheCaseFileHasEachEventOnce(),
        new EveryViewTellsTheSameLife(),
        new MattersStandWhereFeedbackSays(),
        new WhistlesStandWhereUnitsSaid(),
        new WhatIsPutOffWasAllowed(),
        new EachRequestStandsByTheRuleThatWasSaid(),
        new WhatIsReclassifiedIsNotDueLater(),
        new WhatIsTransferredKeepsItsPromises(),
        new LinksStandWhereDispatchSaid(),
        new TasksStandWhereDispatchSaid(),
        new PicturesStandWhereIntakeSaid(),
        new HelpsStandWhereDispatchSaid(),
        new WhomItMeansIsKnownAlike(),
        new EachMoveIsToldOnce(),
        new WhatIsLeftIsPointedOnce(),
        new WhatIsWishedForIsPointedOnce(),
        new WhatIsAskedForIsPointedOnce(),
        new EachBadRatingIsAnalysedOnce(),
        new ExclusionsStandWhereTwoPersonsSaid(),
        new WhoIsForgottenIsForgottenEverywhere(),
        new FiguresCountWhatWasSaid(),
        new EachStageIsTextedOnce());
  }
}
