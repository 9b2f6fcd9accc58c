package org.whistle.feedback.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.needs.model.Need;

/**
 * A meeting as somebody may read it.
 *
 * @param needs the requests that it speaks of, and those that came of it, as they are now
 * @param words what was raised, noted and decided, by id
 * @param today by which tasks are overdue
 * @param last the one before, of which it first hears what became
 */
public record Read(
    Meeting meeting,
    List<Item> items,
    Map<UUID, Need> needs,
    Map<UUID, String> words,
    LocalDate today,
    @Nullable Read last) {

  Read after(@Nullable Read before) {
    return new Read(meeting, items, needs, words, today, before);
  }
}
