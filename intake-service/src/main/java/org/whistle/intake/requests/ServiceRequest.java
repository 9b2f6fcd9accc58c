package org.whistle.intake.requests;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What intake still knows of a request that was pointed.
 *
 * @param cycle which time it is being handled, from 1
 * @param ended {@code declined|withdrawn|archived}; absent while it lives
 * @param units called to it by a whistle
 * @param about whom it complains of
 */
public record ServiceRequest(
    UUID id,
    String number,
    String place,
    boolean restricted,
    int cycle,
    @Nullable String ended,
    List<String> units,
    List<String> about) {}
