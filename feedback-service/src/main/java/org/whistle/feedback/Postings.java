package org.whistle.feedback;

import java.util.List;
import java.util.UUID;

/** Answers that are posted because nobody knows whom to ask. */
public interface Postings {

  /** Those whose time is over, the oldest first. */
  List<UUID> over(int most);
}
