package org.whistle.tracking;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.whistle.tracking.store.DueClocks.Due;

/**
 * How far those who sweep a flood together have come. What was judged stands in the index until
 * nobody can see it as it was, a back-up for instance: who begins anew each time, goes past all of
 * it each time. What is passed over so is found when the flood is swept and all is looked at again.
 */
record Progress(Place urgent, Place judged, Place warned) {

  Progress() {
    this(new Place(), new Place(), new Place());
  }

  /** A place in due order. */
  static final class Place {
    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(due -> due.requestId().toString());

    private Due last = Due.NONE;

    /** Finds the next ones behind it, and moves there. */
    List<Due> next(Function<Due, List<Due>> behind) {
      List<Due> found = behind.apply(last());
      if (!found.isEmpty()) {
        passed(found.getLast());
      }
      return found;
    }

    private synchronized Due last() {
      return last;
    }

    private synchronized void passed(Due due) {
      last = ORDER.compare(due, last) > 0 ? due : last;
    }
  }
}
