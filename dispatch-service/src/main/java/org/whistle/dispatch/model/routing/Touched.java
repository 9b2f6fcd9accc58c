package org.whistle.dispatch.model.routing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.Routed;

/**
 * A category that another rule set would send elsewhere, in one place or at one time at least.
 *
 * @param facts of a request for which it is so
 */
public record Touched(
    String category, Facts facts, @Nullable Routed was, @Nullable Routed becomes) {

  /** Each such category once. */
  public static List<Touched> by(RuleSet next, RuleSet now, Collection<String> categories) {
    var both = Stream.concat(now.rules().stream(), next.rules().stream()).toList();
    return categories.stream()
        .flatMap(
            code ->
                Atoms.of(both, code).stream()
                    .map(facts -> of(facts, now, next))
                    .flatMap(Optional::stream)
                    .limit(1))
        .toList();
  }

  private static Optional<Touched> of(Facts facts, RuleSet now, RuleSet next) {
    var was = now.route(facts).orElse(null);
    var becomes = next.route(facts).orElse(null);
    return differs(was, becomes)
        ? Optional.of(new Touched(facts.category(), facts, was, becomes))
        : Optional.empty();
  }

  /** Whether both say something else in what matters: the tier, or who is called. */
  public static boolean differs(@Nullable Routed one, @Nullable Routed other) {
    if (one == null || other == null) {
      return one != other;
    }
    return !one.tier().equals(other.tier())
        || !Objects.equals(one.lead(), other.lead())
        || !one.co().equals(other.co());
  }
}
