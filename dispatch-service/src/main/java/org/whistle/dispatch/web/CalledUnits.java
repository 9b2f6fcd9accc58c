package org.whistle.dispatch.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Unit;
import org.whistle.web.Refusal;

/** Who can be called: a unit of the catalogue, or another district, {@code X} and its area code. */
final class CalledUnits {
  private static final Pattern ANOTHER_DISTRICT = Pattern.compile("X\\d{6}");

  private CalledUnits() {}

  static void known(String unit) {
    if (Catalogue.standard().unit(unit).isEmpty() && !ANOTHER_DISTRICT.matcher(unit).matches()) {
      throw Refusal.invalid("units", "no such unit: " + unit);
    }
  }

  /** Of its duty desk. */
  static @Nullable String phone(String unit) {
    return Catalogue.standard().unit(unit).map(Unit::phone).orElse(null);
  }
}
