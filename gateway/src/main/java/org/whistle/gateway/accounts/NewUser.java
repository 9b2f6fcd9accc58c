package org.whistle.gateway.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account to be made; bcrypt reads 72 bytes of a password and no more. */
record NewUser(
    @NotNull @Pattern(regexp = Account.USERNAME) String username,
    @NotBlank @Size(max = 50) String name,
    @NotNull @Size(min = 8, max = 72) @Pattern(regexp = "\\p{ASCII}*") String password,
    @NotEmpty Set<String> roles,
    @Nullable @Pattern(regexp = Account.PLACE) String place,
    @Nullable @Pattern(regexp = Account.UNIT) String unit) {}
