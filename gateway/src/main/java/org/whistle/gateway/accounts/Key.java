package org.whistle.gateway.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as the security administrator sees it; never the key itself.
 *
 * @param unit the department or co-operating unit that it speaks for, and no other
 * @param usedAt when it was last shown, within a minute
 */
record Key(
    UUID id,
    String unit,
    String label,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant usedAt) {}
