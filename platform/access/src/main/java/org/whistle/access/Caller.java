package org.whistle.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is behind a call, as the gateway vouched for it.
 *
 * @param id the user name; {@code anonymous} and {@code resident} for people without an account
 * @param place code of the place in the tree that bounds what they see, 6 to 15 digits
 * @param unit code of the department or co-operating unit that they work for
 * @param request the one request that a resident's number and code were exchanged for
 */
public record Caller(
    String id,
    String name,
    Set<Role> roles,
    @Nullable String place,
    @Nullable String unit,
    @Nullable UUID request) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** A person that nobody knows: may point, and nothing else. */
  public static Caller anonymous() {
    return new Caller("anonymous", "", Set.of(Role.RESIDENT), null, null, null);
  }

  /** The resident who showed the number and code of one request. */
  public static Caller residentOf(UUID request) {
    return new Caller("resident", "", Set.of(Role.RESIDENT), null, null, request);
  }

  /** A service that calls for itself, not for a person. */
  public static Caller service(String name) {
    return new Caller("service:" + name, name, Set.of(Role.SERVICE), null, null, null);
  }

  /** Whether the caller holds any of these roles. */
  public boolean has(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }

  /** What the caller may see. */
  public Scope scope() {
    return Scope.of(this);
  }
}
