package org.whistle.dispatch.web;

import java.util.Locale;
import java.util.UUID;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.Tasks;
import org.whistle.dispatch.model.Actor;

/** A task that waits for somebody: place and work, never who reported it. */
record TaskItem(UUID id, String number, String summary, String urgency, TaskAnswer task) {

  static TaskItem of(Tasks.Waiting waiting, Actor actor, Locale language) {
    var matter = waiting.handling().matter();
    return new TaskItem(
        matter.id(),
        matter.number(),
        Catalogue.standard().summary(matter.category(), matter.placeName(), language),
        matter.urgency(),
        TaskAnswer.of(waiting.task(), waiting.handling(), actor));
  }
}
