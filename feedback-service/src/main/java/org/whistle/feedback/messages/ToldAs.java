package org.whistle.feedback.messages;

import java.util.ArrayList;
import java.util.List;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.messages.model.Recipient;

/** As whom a caller is told: the desk where he sits, the unit that he works for. */
public final class ToldAs {
  private ToldAs() {}

  public static List<Recipient> of(Caller caller) {
    var all = new ArrayList<Recipient>();
    var place = caller.place();
    // A desk's notices name restricted requests too, which never reach who works part time.
    if (place != null && !caller.has(Role.PART_TIME_GRID_WORKER)) {
      if (caller.has(Role.COMMAND) && place.length() == 6) {
        all.add(Recipient.desk("district", place));
      }
      if (caller.has(Role.STREET) && place.length() == 9) {
        all.add(Recipient.desk("street", place));
      }
      if (caller.has(Role.COMMUNITY) && place.length() == 12) {
        all.add(Recipient.desk("community", place));
      }
      if (caller.has(Role.GRID_WORKER, Role.GRID_LEADER) && place.length() == 15) {
        all.add(Recipient.desk("grid", place));
      }
    }
    var unit = caller.unit();
    if (unit != null && caller.has(Role.DEPARTMENT, Role.UNIT)) {
      all.add(Recipient.unit(unit));
    }
    return all;
  }
}
