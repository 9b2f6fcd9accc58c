package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a rule fits; what isn't asked fits always.
 *
 * @param categories codes, or the first two digits for a whole group
 * @param places codes of areas, each for itself and everything in it
 * @param owner {@code known|none}: whether it is known whose the thing is
 */
public record Condition(
    List<String> categories,
    List<String> places,
    List<String> kinds,
    List<String> urgencies,
    @Nullable Boolean restricted,
    @Nullable Boolean officeHours,
    @Nullable Season season,
    @Nullable String owner) {

  public Condition {
    categories = Values.orNone(categories);
    places = Values.orNone(places);
    kinds = Values.orNone(kinds);
    urgencies = Values.orNone(urgencies);
  }

  /** Of a category, whatever else. */
  public static Condition of(String category) {
    return new Condition(
        List.of(category), List.of(), List.of(), List.of(), null, null, null, null);
  }

  boolean isAbout(String category) {
    return categories.isEmpty() || categories.stream().anyMatch(category::startsWith);
  }

  boolean fits(Facts facts) {
    return missing(facts).isEmpty();
  }

  /** The first condition that isn't met, {@code category|place|kind|…}. */
  Optional<String> missing(Facts facts) {
    if (!isAbout(facts.category())) {
      return Optional.of("category");
    }
    if (!places.isEmpty() && places.stream().noneMatch(facts.place()::startsWith)) {
      return Optional.of("place");
    }
    if (!kinds.isEmpty() && !kinds.contains(facts.kind())) {
      return Optional.of("kind");
    }
    if (!urgencies.isEmpty() && !urgencies.contains(facts.urgency())) {
      return Optional.of("urgency");
    }
    if (restricted != null && restricted != facts.restricted()) {
      return Optional.of("restricted");
    }
    return missingTime(facts);
  }

  private Optional<String> missingTime(Facts facts) {
    if (officeHours != null && officeHours != facts.officeHours()) {
      return Optional.of("officeHours");
    }
    if (season != null && !season.contains(facts.day())) {
      return Optional.of("season");
    }
    if (owner != null && owner.equals("known") != (facts.owner() != null)) {
      return Optional.of("owner");
    }
    return Optional.empty();
  }
}
