package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time codes: whoever reads one on a phone may see what was asked for from it. */
public interface PhoneCodes {

  /** Keeps a new one; false where the phone asked a minute ago, or too often in a day. */
  boolean keep(String phone, String code);

  /** Whether it is the one, in time and not tried too often; it is used up by that. */
  boolean use(String phone, String code);

  /** What was asked for from that phone, the newest first. */
  List<Own> own(String phone);

  /** A request of one's own. */
  record Own(
      UUID id,
      String number,
      String category,
      String placeName,
      Instant pointedAt,
      @Nullable String ended) {}
}
