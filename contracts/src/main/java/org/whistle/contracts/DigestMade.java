package org.whistle.contracts;

/**
 * In the morning a desk has this many; said once a day of the request that comes first there.
 *
 * @param day as {@code 2026-11-21}
 * @param overdue past a promise, and {@code today} with one that comes due today
 */
@WireName("digest.made")
public record DigestMade(
    String day, String tier, String place, int open, int overdue, int today, int supervised)
    implements DispatchEvent.Aside {}
