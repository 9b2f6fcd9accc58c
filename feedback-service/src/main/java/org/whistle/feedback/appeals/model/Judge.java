package org.whistle.feedback.appeals.model;

/**
 * Who judges an appeal.
 *
 * @param handledIt whether he ever had the case in hand
 */
public record Judge(String id, boolean handledIt) {}
