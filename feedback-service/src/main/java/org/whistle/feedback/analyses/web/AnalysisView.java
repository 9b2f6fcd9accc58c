package org.whistle.feedback.analyses.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One analysis; what isn't said yet is absent.
 *
 * @param unit that is meant, else whose outcome it was
 * @param outcome of the second visit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisView(
    UUID id,
    UUID requestId,
    String number,
    String category,
    String categoryName,
    Instant at,
    String state,
    @Nullable String cause,
    @Nullable String causeName,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable String person,
    @Nullable String action,
    @Nullable Instant dueAt,
    @Nullable String explainedBy,
    @Nullable Boolean published,
    @Nullable String outcome) {}
