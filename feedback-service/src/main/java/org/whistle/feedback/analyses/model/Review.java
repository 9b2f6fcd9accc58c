package org.whistle.feedback.analyses.model;

/** An appraiser's consent; {@code published} where others may learn from it. */
public record Review(boolean published, String by) {}
