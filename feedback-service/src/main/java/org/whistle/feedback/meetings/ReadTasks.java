package org.whistle.feedback.meetings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Item;

/** 服务清单: what meetings charged somebody with and isn't done, the first due first. */
@Component
public class ReadTasks {
  private static final int MOST = 200;

  private final Meetings meetings;
  private final Minutes minutes;

  ReadTasks(Meetings meetings, Minutes minutes) {
    this.meetings = meetings;
    this.minutes = minutes;
  }

  /** One of them, in the meeting that it comes from. */
  public record Task(Read read, Item item) {
    LocalDate dueOn() {
      return Objects.requireNonNull(Objects.requireNonNull(item.decision()).charge()).dueOn();
    }
  }

  @Transactional(readOnly = true)
  public List<Task> open(Caller caller) {
    return meetings.charging(caller.scope(), MOST).stream()
        .map(it -> minutes.of(it, caller, Item::isTaskOpen))
        .flatMap(ReadTasks::tasks)
        .sorted(Comparator.comparing(Task::dueOn))
        .toList();
  }

  private static Stream<Task> tasks(Read read) {
    return read.items().stream().map(it -> new Task(read, it));
  }
}
