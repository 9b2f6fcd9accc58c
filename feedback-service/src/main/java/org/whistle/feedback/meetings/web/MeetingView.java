package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.Read;
import org.whistle.feedback.meetings.model.Meeting;

/** A meeting as it is answered; in a list without its agenda. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
    UUID id,
    String kind,
    String place,
    String state,
    Instant startsAt,
    String venue,
    @Nullable String topic,
    String lead,
    List<String> units,
    @Nullable Ended ended,
    @Nullable List<ItemView> items,
    @Nullable MeetingView last) {

  /** When it was held and closed, or why it wasn't. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ended(@Nullable Instant heldAt, @Nullable Instant closedAt, @Nullable String reason) {}

  static MeetingView of(Meeting meeting) {
    return of(meeting, null, null);
  }

  static MeetingView of(Read read, @Nullable String language) {
    return of(
        read.meeting(),
        read.items().stream().map(it -> ItemView.of(it, read, language)).toList(),
        read.last() == null ? null : of(read.last(), language));
  }

  private static MeetingView of(
      Meeting meeting, @Nullable List<ItemView> items, @Nullable MeetingView last) {
    var plan = meeting.plan();
    return new MeetingView(
        plan.id(),
        Wire.of(plan.kind()),
        plan.place(),
        state(meeting),
        plan.startsAt(),
        plan.venue(),
        plan.topic(),
        plan.lead(),
        plan.units(),
        ended(meeting),
        items,
        last);
  }

  static String state(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Planned _ -> "planned";
      case Meeting.Held _ -> "held";
      case Meeting.Closed _ -> "closed";
      case Meeting.CalledOff _ -> "called-off";
    };
  }

  private static @Nullable Ended ended(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Planned _ -> null;
      case Meeting.Held it -> new Ended(it.heldAt(), null, null);
      case Meeting.Closed it -> new Ended(it.heldAt(), it.closedAt(), null);
      case Meeting.CalledOff it -> new Ended(null, null, it.reason());
    };
  }
}
