package org.whistle.feedback;

import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Posting;

/** What was posted and nobody rated in its days goes to the archive as not visitable. */
@Component
class EndPostings {
  private static final int BATCH = 100;

  private final Postings postings;
  private final Moves moves;

  EndPostings(Postings postings, Moves moves) {
    this.postings = postings;
    this.moves = moves;
  }

  /** Two instances may find the same; the second finds nothing to do. */
  boolean next() {
    var over = postings.over(BATCH);
    over.forEach(id -> moves.make(id, Posting::end));
    return over.size() == BATCH;
  }
}
