package org.whistle.chaos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is over.
 *
 * @param number its place in the plan
 * @param fault with its parameters, for people
 * @param goal seconds in which whoever was hit shall be back, where there is a goal
 * @param alone nothing else went wrong meanwhile
 * @param recovery in milliseconds
 * @param notDone why not, where it couldn't be done
 */
record Done(
    int number,
    String kind,
    String fault,
    @Nullable Integer goal,
    boolean alone,
    Instant start,
    Instant end,
    @Nullable Long recovery,
    @Nullable String notDone) {}
