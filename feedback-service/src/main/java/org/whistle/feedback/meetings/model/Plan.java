package org.whistle.feedback.meetings.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meeting it is, as it was called.
 *
 * @param place of a community or a street
 * @param venue where one meets, in words
 * @param topic of a talk
 * @param lead staff id of whoever leads it
 * @param units that are asked to come
 */
public record Plan(
    UUID id,
    Kind kind,
    String place,
    Instant startsAt,
    String venue,
    @Nullable String topic,
    String lead,
    List<String> units) {}
