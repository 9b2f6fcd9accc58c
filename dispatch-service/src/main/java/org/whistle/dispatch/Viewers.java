package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;

/** Who has which request open, so that two people don't do the same thing twice. */
public interface Viewers {

  /** Notes that somebody looks at it, and says who else does. */
  List<String> besides(String viewer, UUID request);
}
