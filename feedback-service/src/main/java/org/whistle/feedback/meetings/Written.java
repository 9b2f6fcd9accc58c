package org.whistle.feedback.meetings;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.web.Refusal;

/** One item of an agenda: found there, and written down. */
@Component
class Written {
  private final Agendas agendas;
  private final Items items;

  Written(Agendas agendas, Items items) {
    this.agendas = agendas;
    this.items = items;
  }

  Item one(Meeting meeting, UUID item) {
    return find(meeting, item).orElseThrow(Refusal::notFound);
  }

  Optional<Item> find(Meeting meeting, UUID item) {
    return agendas.of(meeting).stream().filter(it -> it.id().equals(item)).findFirst();
  }

  UUID save(UUID meeting, Item item) {
    items.save(meeting, item);
    return item.id();
  }
}
