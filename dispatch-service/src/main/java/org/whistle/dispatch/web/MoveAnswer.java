package org.whistle.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a move answers: where the request stands now. */
record MoveAnswer(
    UUID id,
    String number,
    String state,
    String order,
    String stage,
    String tier,
    String place,
    @Nullable String holder,
    int cycle,
    List<String> moves,
    @Nullable UUID decision) {}
