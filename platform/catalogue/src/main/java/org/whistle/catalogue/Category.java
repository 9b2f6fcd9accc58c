package org.whistle.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the category table.
 *
 * @param code four digits
 * @param zh full Chinese name
 * @param brief short Chinese name, as it stands in summaries
 * @param en English name
 * @param clock default promise: {@code E|U24|N3|N5}
 * @param route first tier that the rule proposes: {@code G|C|S|D}
 * @param list {@code B} the street's own, {@code P} a department leads, {@code T} the department's
 *     alone
 * @param lead the unit that leads when departments are called; absent where the desk does it itself
 * @param co units beside the lead
 * @param evidence a resolution wants a picture or a paper
 */
public record Category(
    String code,
    String zh,
    String brief,
    String en,
    String clock,
    String route,
    String list,
    @Nullable String lead,
    List<String> co,
    boolean evidence,
    Sensitivity sensitivity) {

  /** Never shown to part-time workers, nor on a grid's desk. */
  public boolean restricted() {
    return sensitivity == Sensitivity.RESTRICTED;
  }

  /** The same for a request that was restricted before, which it stays. */
  public Category withheld() {
    return new Category(
        code, zh, brief, en, clock, route, list, lead, co, evidence, Sensitivity.RESTRICTED);
  }

  /** The urgency that the default clock stands for: {@code emergency|urgent|general}. */
  public String urgency() {
    return switch (clock) {
      case "E" -> "emergency";
      case "U24" -> "urgent";
      default -> "general";
    };
  }

  /** Its name in Chinese, or in English where that was asked for. */
  public String name(Locale locale) {
    return Catalogue.english(locale) ? en : zh;
  }
}
