package org.whistle.gateway.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Role;

/** A user as the security administrator sees it. */
record UserView(
    String username,
    String name,
    List<String> roles,
    @Nullable String place,
    @Nullable String unit,
    boolean enabled,
    boolean vouched) {

  static UserView of(Account account) {
    return new UserView(
        account.username(),
        account.name(),
        account.roles().stream().map(Role::wire).sorted().toList(),
        account.place(),
        account.unit(),
        account.enabled(),
        account.vouched());
  }
}
