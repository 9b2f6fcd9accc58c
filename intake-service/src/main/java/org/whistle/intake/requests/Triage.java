package org.whistle.intake.requests;

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

  Judged judge(Wish wish) {
    var classified = classifier.classify(wish.description(), wish.kind(), wish.category());
    return new Judged(
        wish,
        places.gazetteer().locate(wish.where(), wish.description()),
        classified,
        catalogue.category(classified.category()));
  }
}
