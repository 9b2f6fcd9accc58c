package org.whistle.feedback.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.web.Refusal;

/** Reads meetings; each begins with what became of the last. */
@Component
public class ReadMeeting {
  public static final int MOST = 50;

  private final Meetings meetings;
  private final Minutes minutes;

  ReadMeeting(Meetings meetings, Minutes minutes) {
    this.meetings = meetings;
    this.minutes = minutes;
  }

  public List<Meeting> list(Instant before, Caller caller) {
    return meetings.list(caller.scope(), before, MOST);
  }

  @Transactional(readOnly = true)
  public Read read(UUID id, Caller caller) {
    var meeting = meetings.find(id, caller.scope()).orElseThrow(Refusal::notFound);
    var last =
        meetings
            .last(meeting.plan())
            .map(it -> minutes.of(it, caller, ReadMeeting::isOutcome))
            .orElse(null);
    return minutes.of(meeting, caller, _ -> true).after(last);
  }

  private static boolean isOutcome(Item item) {
    return item.decision() != null;
  }
}
