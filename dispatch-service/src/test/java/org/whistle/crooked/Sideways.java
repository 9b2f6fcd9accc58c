package org.whistle.crooked;

import java.util.List;
import org.whistle.crooked.web.OpenToAll;
import org.whistle.dispatch.Handlings;

/** A use case that knows an edge, and saves past the one place that may. */
class Sideways {
  static final Class<?> EDGE = OpenToAll.class;

  static void save(Handlings handlings) {
    handlings.save(List.of());
  }
}
