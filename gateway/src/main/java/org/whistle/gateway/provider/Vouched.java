package org.whistle.gateway.provider;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.whistle.access.Role;
import org.whistle.gateway.ProviderSettings;
import org.whistle.gateway.accounts.Account;
import org.whistle.gateway.accounts.Hands;
import org.whistle.web.Refusal;

/** Reads an account out of what a provider says of somebody. */
final class Vouched {
  private static final Pattern USERNAME = Pattern.compile(Account.USERNAME);
  private static final Pattern PLACE = Pattern.compile(Account.PLACE);
  private static final Pattern UNIT = Pattern.compile(Account.UNIT);
  private static final int NAME = 50;

  private final ProviderSettings.Claims names;
  private final ClaimAccessor said;

  private Vouched(ProviderSettings.Claims names, ClaimAccessor said) {
    this.names = names;
    this.said = said;
  }

  /**
   * The account that is meant.
   *
   * @throws Refusal {@code provider-incomplete} when a claim is missing or can't be one of ours,
   *     {@code provider-no-role} when somebody has no role here, {@code hands-apart} when they have
   *     roles that no one person may have
   */
  static Account account(ProviderSettings.Claims names, ClaimAccessor said) {
    return new Vouched(names, said).account();
  }

  private Account account() {
    var username =
        Optional.ofNullable(text(names.username(), USERNAME))
            .orElseThrow(() -> incomplete(names.username()));
    var name = Optional.ofNullable(said.getClaimAsString("name")).orElse(username);
    return new Account(
        username,
        name.substring(0, Math.min(NAME, name.length())),
        roles(),
        text(names.place(), PLACE),
        text(names.unit(), UNIT),
        true,
        true);
  }

  /** Roles that aren't ours are other systems'; nobody is let in for them. */
  private Set<Role> roles() {
    List<String> there =
        Optional.ofNullable(said.getClaimAsStringList(names.roles())).orElse(List.of());
    var wires =
        there.stream()
            .filter(role -> role.startsWith(names.rolePrefix()))
            .map(role -> role.substring(names.rolePrefix().length()))
            .collect(Collectors.toSet());
    var roles = EnumSet.copyOf(Hands.ofPeople());
    roles.removeIf(role -> !wires.contains(role.wire()));
    if (roles.isEmpty()) {
      throw new Refusal(HttpStatus.FORBIDDEN, "provider-no-role");
    }
    Hands.keepApart(roles);
    return Set.copyOf(roles);
  }

  private @Nullable String text(String claim, Pattern shape) {
    var value = said.getClaimAsString(claim);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!shape.matcher(value).matches()) {
      throw incomplete(claim);
    }
    return value;
  }

  private static Refusal incomplete(String claim) {
    return new Refusal(HttpStatus.FORBIDDEN, "provider-incomplete", claim);
  }
}
