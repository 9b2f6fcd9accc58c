package org.whistle.gateway.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.whistle.access.Role;
import org.whistle.web.Refusal;

/**
 * 三员分立: who runs the system, who lets people in and who reads what both did are three persons. The
 * first administrator alone begins with two hands, until there is somebody to take one away.
 */
public final class Hands {
  private Hands() {}

  /** The roles that somebody with an account can have. */
  public static Set<Role> ofPeople() {
    return EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.SERVICE));
  }

  /** Refuses two hands in one account. */
  public static void keepApart(Set<Role> roles) {
    boolean two = roles.contains(Role.ADMIN) && roles.contains(Role.SECURITY);
    boolean more = roles.contains(Role.AUDITOR) && roles.size() > 1;
    if (two || more) {
      throw Refusal.conflict("hands-apart");
    }
  }
}
