package org.whistle.chaos.load;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call as the history has it.
 *
 * @param who the log-in, or {@code resident}
 * @param says wire name of the event that the move makes its owner say
 * @param repeatable a second time by the same person is nothing to do, and is answered alike
 * @param key its {@code Idempotency-Key}; a call that is sent again has the same
 * @param request absent while nobody has answered a pointing
 * @param status of the answer; 0 without one
 * @param words SHA-256 of the words that went with it, as events carry it
 * @param answer SHA-256 of the answer's body
 * @param ask the id that the answer gave to what was asked: an ask, a whistle, a re-do
 * @param why slug of the problem, or what broke the call off
 */
public record Call(
    Instant start,
    Instant end,
    String who,
    String move,
    String says,
    boolean repeatable,
    UUID key,
    @Nullable UUID request,
    Outcome outcome,
    int status,
    @Nullable String words,
    @Nullable String answer,
    @Nullable String ask,
    @Nullable String why) {}
