package org.whistle.gateway.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/**
 * Somebody who may log in.
 *
 * @param place code of the place that bounds what they see, 6 to 15 digits
 * @param unit code of the department or co-operating unit that they work for
 */
public record Account(
    String username,
    String name,
    Set<Role> roles,
    @Nullable String place,
    @Nullable String unit,
    boolean enabled) {

  /** Who the services are told it is. */
  public Caller caller() {
    return new Caller(username, name, roles, place, unit, null);
  }
}
