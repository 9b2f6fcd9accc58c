package org.whistle.intake.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.intake.places.Places;
import org.whistle.intake.requests.model.Classifier;

/** Finds out where a wish belongs and what it is, without a round trip. */
@Component
class Triage {
  private final Places places;
  private final Catalogue catalogue = Catalogue.standard();
  private final Classifier classifier =
      new Classifier(category -> catalogue.category(category).clock());

  Triage(Places places) {
    this.places = places;
  }

  /** The categories that its words speak of, the likeliest first. */
  List<String> guesses(Wish wish) {
    return classifier.guesses(wish.description());
  }

  /** Whether its words say what it is about, or somebody chose it. */
  boolean recognizes(Wish wish) {
    return wish.category() != null || !guesses(wish).isEmpty();
  }

  Judged judge(Wish wish) {
    var classified = classifier.classify(wish.description(), wish.kind(), wish.category());
    return new Judged(
        wish,
        places.gazetteer().locate(wish.where(), wish.description()),
        classified,
        catalogue.category(classified.category()));
  }
}
