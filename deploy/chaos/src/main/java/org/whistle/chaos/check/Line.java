package org.whistle.chaos.check;

import java.util.UUID;

/** A record on the topic, without those that repeat it to the byte. */
record Line(UUID eventId, String producer, long sequence, long digest) {}
