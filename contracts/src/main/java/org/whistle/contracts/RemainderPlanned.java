package org.whistle.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of an urgent request whose danger is removed becomes a general request of its own,
 * with a plan.
 *
 * @param requestId of the request that intake points for it
 * @param plannedBy when the rest is to be done
 * @param words the plan, kept for the new request
 */
@WireName("remainder.planned")
public record RemainderPlanned(UUID requestId, Instant plannedBy, String by, WordsRef words)
    implements DispatchEvent.Aside {}
