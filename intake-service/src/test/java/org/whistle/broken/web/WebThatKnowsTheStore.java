package org.whistle.broken.web;

import org.whistle.broken.store.PublicStore;

/** An edge that knows another. */
public class WebThatKnowsTheStore {
  PublicStore store = new PublicStore();
}
