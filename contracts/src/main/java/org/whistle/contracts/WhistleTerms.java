package org.whistle.contracts;

import org.jspecify.annotations.Nullable;

/**
 * On what terms a whistle was blown.
 *
 * @param rule when it is finished: {@code all} parts are done, or the {@code lead} says so
 * @param reason {@code beyond-powers|beyond-means|several-parties|needs-enforcement|danger|dispute}
 * @param ground the law or list by which the street may call
 * @param gridWorker what became of asking the grid's departmental worker first: {@code
 *     answered|not-reachable|none}
 */
public record WhistleTerms(
    String rule, @Nullable String reason, @Nullable WordsRef ground, @Nullable String gridWorker) {}
