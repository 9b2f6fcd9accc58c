package org.whistle.feedback.meetings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.meetings.model.Agenda;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.meetings.model.Plan;
import org.whistle.feedback.needs.Needs;
import org.whistle.feedback.needs.model.Need;

/** The agenda of a meeting: filled by itself until it begins, written down from then on. */
@Component
class Agendas {
  private static final int MOST = 100;

  private final Meetings meetings;
  private final Items items;
  private final Needs needs;

  Agendas(Meetings meetings, Items items, Needs needs) {
    this.meetings = meetings;
    this.items = items;
    this.needs = needs;
  }

  List<Item> of(Meeting meeting) {
    var kept = items.of(meeting.plan().id());
    return switch (meeting) {
      case Meeting.Planned planned ->
          Agenda.of(
              planned.plan().id(),
              kept,
              putOff(planned.plan()),
              needs.open(planned.plan().place(), MOST));
      case Meeting.Held _, Meeting.Closed _, Meeting.CalledOff _ -> kept;
    };
  }

  /** What was put off and has ended since needs no words any more. */
  private List<Item> putOff(Plan plan) {
    var before =
        meetings.last(plan).stream()
            .flatMap(last -> items.of(last.plan().id()).stream())
            .filter(Item::isPutOff)
            .toList();
    var known =
        needs.outcomes(
            before.stream().map(it -> it.subject().requestId()).filter(Objects::nonNull).toList());
    return before.stream().filter(it -> isAlive(it, known)).toList();
  }

  private static boolean isAlive(Item item, Map<UUID, Need> known) {
    var request = item.subject().requestId();
    if (request == null) {
      return true;
    }
    var need = known.get(request);
    return need != null && need.isOpen();
  }
}
