package org.whistle.gateway.accounts;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be another way; absent stays as it is. */
record UserChange(
    @Nullable @Size(min = 1, max = 50) String name,
    @Nullable @Size(min = 8, max = 72) @Pattern(regexp = "\\p{ASCII}*") String password,
    @Nullable @Size(min = 1) Set<String> roles,
    @Nullable @Pattern(regexp = Account.PLACE) String place,
    @Nullable @Pattern(regexp = Account.UNIT) String unit,
    @Nullable Boolean enabled) {

  /** Whether more is to change than that they may come in. */
  boolean saysWhoTheyAre() {
    return Stream.of(name, password, roles, place, unit).anyMatch(Objects::nonNull);
  }

  /** Whether log-ins made before must end. */
  boolean endsLogIns() {
    return password != null || Boolean.FALSE.equals(enabled);
  }
}
