package org.whistle.intake.requests;

import org.whistle.catalogue.Category;
import org.whistle.intake.places.Located;
import org.whistle.intake.requests.model.Classification;

/** A wish, and what tables and registry make of it. */
public record Judged(Wish wish, Located where, Classification as, Category category) {}
