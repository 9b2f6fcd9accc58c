package org.whistle.intake.requests;

import org.jspecify.annotations.Nullable;
import org.whistle.intake.Masking;

/** Who says it; whoever wants to stay unknown leaves nothing behind. */
public record Reporter(@Nullable String name, @Nullable String phone, boolean anonymous) {

  /** Nobody that is known. */
  public static final Reporter UNKNOWN = new Reporter(null, null, true);

  public Reporter {
    name = anonymous || name == null || name.isBlank() ? null : name.strip();
    phone = anonymous || phone == null || phone.isBlank() ? null : phone.strip();
    anonymous = name == null;
  }

  /** As it may be shown without a reason. */
  public Reporter masked() {
    return new Reporter(Masking.name(name), Masking.phone(phone), false);
  }
}
