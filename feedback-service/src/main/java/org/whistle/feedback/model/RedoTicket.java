package org.whistle.feedback.model;

import java.time.Instant;
import java.util.UUID;

/** The id and time of a re-do, should an answer lead to one. */
public record RedoTicket(UUID id, Instant now) {}
