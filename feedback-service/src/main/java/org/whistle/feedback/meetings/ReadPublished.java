package org.whistle.feedback.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.needs.Needs;

/** What residents read: what the meetings of their community decided, and how far that is. */
@Component
public class ReadPublished {
  private static final int MOST = 10;

  private final Meetings meetings;
  private final Items items;
  private final Minutes minutes;
  private final Needs needs;

  ReadPublished(Meetings meetings, Items items, Minutes minutes, Needs needs) {
    this.meetings = meetings;
    this.items = items;
    this.minutes = minutes;
    this.needs = needs;
  }

  @Transactional(readOnly = true)
  public List<Read> of(String place) {
    return meetings.closed(place, MOST).stream().map(this::published).toList();
  }

  private Read published(Meeting meeting) {
    var shown = items.of(meeting.plan().id()).stream().filter(ReadPublished::isPublished).toList();
    var requests =
        shown.stream()
            .flatMap(it -> Stream.of(it.subject().requestId(), it.decision().pointed()))
            .filter(Objects::nonNull)
            .toList();
    return new Read(
        meeting,
        shown,
        new HashMap<>(needs.outcomes(requests)),
        minutes.words(meeting, shown),
        minutes.today(),
        null);
  }

  private static boolean isPublished(Item item) {
    return item.decision() != null && item.decision().published();
  }
}
