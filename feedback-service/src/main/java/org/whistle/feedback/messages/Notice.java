package org.whistle.feedback.messages;

import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.messages.model.Message.Origin;

/** A message as its recipient finds it in the product. */
public record Notice(UUID id, Origin origin, Map<String, Object> facts, boolean read) {}
