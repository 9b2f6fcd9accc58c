package org.whistle.feedback.messages.model;

import java.util.List;

/**
 * Who on duty isn't told of a request.
 *
 * @param restricted then nobody who works part time
 * @param about whom it complains of, {@code staff:|unit:|place:} with a code
 */
public record KeptFrom(boolean restricted, List<String> about) {
  public KeptFrom {
    about = List.copyOf(about);
  }

  boolean mayKnow(OnDuty one) {
    return !(restricted && one.partTime()) && !about.contains("staff:" + one.member());
  }
}
