package org.whistle.tracking;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.wall.WallFeed;

/** What follows from a transaction once it is certain: the wall, the alarm, the figures. */
@Component
class AfterCommit {
  private final WallFeed wall;
  private final SweepAlarm alarm;
  private final ClockMeters meters;

  AfterCommit(WallFeed wall, SweepAlarm alarm, ClockMeters meters) {
    this.wall = wall;
    this.alarm = alarm;
    this.meters = meters;
  }

  void show(Collection<CaseWork> works) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            meters.count(works);
            wall.publish(works);
            works.stream()
                .flatMap(work -> work.changedClocks().stream())
                .map(Clock::nextAt)
                .forEach(alarm::notLaterThan);
          }
        });
  }
}
