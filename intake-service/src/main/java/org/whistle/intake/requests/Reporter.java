package org.whistle.intake.requests;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.intake.Masking;

/**
 * Who says it; whoever wants to stay unknown leaves nothing behind.
 *
 * @param second another phone that the person wishes to be told
 */
public record Reporter(
    @Nullable String name, @Nullable String phone, @Nullable String second, boolean anonymous) {

  /** Nobody that is known. */
  public static final Reporter UNKNOWN = new Reporter(null, null, null, true);

  public Reporter {
    name = anonymous || name == null || name.isBlank() ? null : name.strip();
    phone = anonymous || phone == null || phone.isBlank() ? null : phone.strip();
    second = anonymous || second == null || second.isBlank() ? null : second.strip();
    anonymous = name == null;
  }

  /** As it may be shown without a reason. */
  public Reporter masked() {
    return new Reporter(Masking.name(name), Masking.phone(phone), null, false);
  }

  /** Whose phones may be told. */
  List<String> contacts() {
    var told = new ArrayList<String>();
    if (phone != null) {
      told.add(Slot.OWN.wire());
    }
    if (second != null) {
      told.add(Slot.SECOND.wire());
    }
    return told;
  }
}
