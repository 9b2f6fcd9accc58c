package org.whistle.journal;

import java.time.Instant;
import java.util.Map;

/**
 * Everything that the producer said before {@code at} stands in the topic below {@code ends}.
 *
 * @param ends end offset by partition
 */
record Watermark(String producer, Instant at, String topicId, Map<Integer, Long> ends) {

  /** Whether a reader that stands there has read it all; an empty partition needs no position. */
  boolean isPassedBy(Map<Integer, Long> position) {
    return ends.entrySet().stream()
        .allMatch(end -> position.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** Whether a log that ended there was cut off before it ended here. */
  boolean fallsBehind(Watermark earlier) {
    return topicId.equals(earlier.topicId)
        && ends.entrySet().stream()
            .anyMatch(end -> end.getValue() < earlier.ends.getOrDefault(end.getKey(), 0L));
  }
}
