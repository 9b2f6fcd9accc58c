package org.whistle.dispatch.model;

import java.time.Instant;

/**
 * Why a request rests, and when somebody looks at it again; without that it goes on by itself.
 *
 * @param reason a code from the list
 */
public record Rest(String reason, Instant reviewAt) {}
