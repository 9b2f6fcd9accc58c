package org.whistle.gateway.accounts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/**
 * Somebody who may log in.
 *
 * @param place code of the place that bounds what they see, 6 to 15 digits
 * @param unit code of the department or co-operating unit that they work for
 * @param vouched whether an identity provider says who they are and what they may
 */
public record Account(
    String username,
    String name,
    Set<Role> roles,
    @Nullable String place,
    @Nullable String unit,
    boolean enabled,
    boolean vouched) {

  /** What a user name looks like. */
  public static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}";

  /** What the code of a place looks like. */
  public static final String PLACE = "\\d{6,15}";

  /** What the code of a department or co-operating unit looks like. */
  public static final String UNIT = "[A-Z]\\d{2}";

  /** Who the services are told it is. */
  public Caller caller() {
    return new Caller(username, name, roles, place, unit, null);
  }

  /** Whether it is a screen on a wall and nothing besides. */
  boolean isDisplay() {
    return roles.equals(Set.of(Role.DISPLAY));
  }

  /** What a screen was given for a month isn't good for what it may do from now on. */
  public boolean outgrows(Account old) {
    return old.isDisplay() && !isDisplay();
  }

  /** What the audit log says of it: what it may, and no name. */
  public Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    codes.put("roles", roles.stream().map(Role::wire).sorted().collect(Collectors.joining(",")));
    codes.put("enabled", Boolean.toString(enabled));
    if (place != null) {
      codes.put("place", place);
    }
    if (unit != null) {
      codes.put("unit", unit);
    }
    return codes;
  }
}
