package org.whistle.dispatch.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.Unit;
import org.whistle.dispatch.DutyRoster;
import org.whistle.web.Refusal;

/**
 * Who can be called: a unit of the responsibility list in force, or another district, {@code X} and
 * its area code.
 */
@Component
class CalledUnits {
  private static final Pattern ANOTHER_DISTRICT = Pattern.compile("X\\d{6}");

  private final Responsibilities responsibilities;
  private final DutyRoster roster;

  CalledUnits(Responsibilities responsibilities, DutyRoster roster) {
    this.responsibilities = responsibilities;
    this.roster = roster;
  }

  void known(String unit) {
    if (responsibilities.at(roster.time()).unit(unit).isEmpty()
        && !ANOTHER_DISTRICT.matcher(unit).matches()) {
      throw Refusal.invalid("units", "no such unit: " + unit);
    }
  }

  /** Of its duty desk. */
  @Nullable String phone(String unit) {
    return responsibilities.unit(unit).map(Unit::phone).orElse(null);
  }
}
