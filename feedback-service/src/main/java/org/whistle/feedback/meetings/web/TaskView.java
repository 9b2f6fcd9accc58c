package org.whistle.feedback.meetings.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.ReadTasks.Task;

/** What somebody is charged with, and by which meeting. */
record TaskView(UUID meeting, String place, Instant startsAt, ItemView item) {

  static TaskView of(Task it, @Nullable String language) {
    var plan = it.read().meeting().plan();
    return new TaskView(
        plan.id(), plan.place(), plan.startsAt(), ItemView.of(it.item(), it.read(), language));
  }
}
