package org.whistle.intake.requests;

import java.util.UUID;

/**
 * What a resident asked for, on its way to whoever holds the request.
 *
 * @param asked {@code amendment|withdrawal}
 */
public record Asked(UUID id, String number, String asked, UUID askId) {}
