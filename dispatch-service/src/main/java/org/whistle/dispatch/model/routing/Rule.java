package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.Objects;

/**
 * One rule.
 *
 * @param when absent where it fits always, for example as the last of all
 */
public record Rule(String id, Condition when, Target then) {
  private static final List<String> ANY = List.of();

  public Rule {
    id = Objects.requireNonNullElse(id, "");
    when =
        Objects.requireNonNullElseGet(
            when, () -> new Condition(ANY, ANY, ANY, ANY, null, null, null, null));
    then = Objects.requireNonNullElseGet(then, () -> new Target("", null, ANY));
  }
}
