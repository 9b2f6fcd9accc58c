package org.whistle.feedback.store;

import java.util.UUID;
import org.whistle.feedback.model.FakeMatters;
import org.whistle.feedback.model.Matters;

class FakeMattersTest implements MattersContract {
  private final FakeMatters matters = new FakeMatters();

  @Override
  public Matters matters() {
    return matters;
  }

  @Override
  public int recordedOf(UUID requestId) {
    return matters.replies().stream().mapToInt(it -> it.ratings().size()).sum();
  }
}
