package org.whistle.dispatch;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another writer was faster; the whole transaction may be tried again. */
public final class HandlingChanged extends OptimisticLockingFailureException {
  private static final long serialVersionUID = 1L;

  public HandlingChanged(int expected, int saved) {
    super("%d of %d were saved by somebody else since".formatted(expected - saved, expected));
  }
}
