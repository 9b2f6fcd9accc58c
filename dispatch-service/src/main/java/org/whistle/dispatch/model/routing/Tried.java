package org.whistle.dispatch.model.routing;

import java.util.Optional;

/**
 * A rule that was looked at.
 *
 * @param missing the first condition that wasn't met; empty for the rule that decides
 */
public record Tried(Rule rule, Optional<String> missing) {}
