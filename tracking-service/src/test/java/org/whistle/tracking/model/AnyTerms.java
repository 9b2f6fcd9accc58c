package org.whistle.tracking.model;

import java.time.ZoneId;
import java.util.List;
import org.whistle.calendar.InForce;

/** The rules that come with the product, in the demo district's zone. */
public final class AnyTerms {
  private AnyTerms() {}

  public static Terms anyTerms() {
    return anyTerms(inForce());
  }

  /** By these rules; departments {@code D01} and {@code D08} have no night duty. */
  public static Terms anyTerms(InForce inForce) {
    return new Terms(inForce, _ -> "N3", unit -> !List.of("D01", "D08").contains(unit));
  }

  /** The same, where categories 01… are answered in five working days. */
  static Terms byCategory() {
    return new Terms(
        inForce(), category -> category.startsWith("01") ? "N5" : "N3", anyTerms().nightDuty());
  }

  public static InForce inForce() {
    return InForce.shipped(ZoneId.of("Asia/Shanghai"));
  }
}
