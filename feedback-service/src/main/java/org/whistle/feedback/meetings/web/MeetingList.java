package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.ReadMeeting;
import org.whistle.feedback.meetings.model.Meeting;

/** A part of the list, the latest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingList(List<MeetingView> items, @Nullable String next) {
  static MeetingList of(List<Meeting> meetings) {
    var items = meetings.stream().map(MeetingView::of).toList();
    return new MeetingList(
        items,
        items.size() < ReadMeeting.MOST
            ? null
            : "/api/meetings?before=" + items.getLast().startsAt());
  }
}
