package org.whistle.dispatch.store;

import org.whistle.dispatch.Handlings;

class FakeHandlingsTest extends HandlingsContract {
  private final Handlings handlings = new FakeHandlings();

  @Override
  Handlings handlings() {
    return handlings;
  }
}
