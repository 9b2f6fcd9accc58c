package org.whistle.feedback.meetings.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.ReadMeeting;
import org.whistle.feedback.meetings.ReadPublished;
import org.whistle.feedback.meetings.ReadTasks;
import org.whistle.web.Refusal;

/** Meetings, one of them, and what residents read of those that are closed. */
@RestController
@RequestMapping("/api/meetings")
class MinutesController {
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final ReadMeeting reading;
  private final ReadTasks tasks;
  private final ReadPublished published;

  MinutesController(ReadMeeting reading, ReadTasks tasks, ReadPublished published) {
    this.reading = reading;
    this.tasks = tasks;
    this.published = published;
  }

  @GetMapping
  @Attendants
  MeetingList list(@RequestParam(required = false) @Nullable Instant before, Caller caller) {
    return MeetingList.of(reading.list(before == null ? EVER : before, caller));
  }

  @GetMapping("/{id}")
  @Attendants
  MeetingView read(
      @PathVariable UUID id,
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return MeetingView.of(reading.read(id, caller), language);
  }

  @GetMapping("/tasks")
  @Attendants
  Map<String, List<TaskView>> tasks(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return Map.of(
        "items", tasks.open(caller).stream().map(it -> TaskView.of(it, language)).toList());
  }

  @GetMapping("/published")
  @Allow(anyone = true)
  Map<String, List<PublishedView>> published(
      @RequestParam(defaultValue = "") String place,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    if (!place.matches("(\\d{9}|\\d{12})?")) {
      throw Refusal.invalid("place", "990101001001");
    }
    return Map.of(
        "items", published.of(place).stream().map(it -> PublishedView.of(it, language)).toList());
  }
}
