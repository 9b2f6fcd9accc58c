package org.whistle.feedback.analyses.model;

import java.util.Optional;

/** An analysis on its way; each state has methods for the moves that it allows, and no others. */
public sealed interface Analysis {
  BadRating rating();

  /** Why the rating was bad, as it is said now; empty while nobody has said it. */
  default Optional<Explanation> explanation() {
    return switch (this) {
      case Opened _ -> Optional.empty();
      case Explained it -> Optional.of(it.why());
      case Confirmed it -> Optional.of(it.why());
      case Revisited it -> Optional.of(it.why());
    };
  }

  /** Somebody has to say why; sent back, once more. */
  record Opened(BadRating rating) implements Analysis {
    Explained explained(Explanation why) {
      return new Explained(rating, why);
    }
  }

  /** Said, and not yet agreed to; it may be said better. */
  record Explained(BadRating rating, Explanation why) implements Analysis {
    Explained explained(Explanation better) {
      return new Explained(rating, better);
    }

    Opened sentBack() {
      return new Opened(rating);
    }

    Confirmed confirmed(Review review) {
      return new Confirmed(rating, why, review);
    }
  }

  /** An appraiser agrees; the resident is asked a second time. */
  record Confirmed(BadRating rating, Explanation why, Review review) implements Analysis {
    Revisited revisited(Revisit revisit) {
      return new Revisited(rating, why, review, revisit);
    }
  }

  /** Closed. */
  record Revisited(BadRating rating, Explanation why, Review review, Revisit revisit)
      implements Analysis {}
}
