package org.whistle.feedback.ahead.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the rules.
 *
 * @param from the first day that it holds for
 */
public record Rules(
    String version,
    LocalDate from,
    List<Rule.Alike> alike,
    List<Rule.Redone> redone,
    List<Rule.Season> seasons) {}
