package org.whistle.feedback.web;

import java.util.UUID;

/**
 * Where a wish to be forgotten stands.
 *
 * @param did the decision's, for {@code /api/decisions/{did}/approve}
 * @param forgetting {@code asked|agreed|refused}
 */
record ForgettingState(UUID id, UUID did, String forgetting) {}
