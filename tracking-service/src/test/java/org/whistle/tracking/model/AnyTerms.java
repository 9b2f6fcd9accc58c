package org.whistle.tracking.model;

import java.time.ZoneId;
import org.whistle.calendar.InForce;

/** The rules that come with the product, in the demo district's zone. */
public final class AnyTerms {
  private AnyTerms() {}

  public static Terms anyTerms() {
    return new Terms(inForce(), _ -> "N3");
  }

  public static InForce inForce() {
    return InForce.shipped(ZoneId.of("Asia/Shanghai"));
  }
}
