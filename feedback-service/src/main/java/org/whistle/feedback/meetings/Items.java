package org.whistle.feedback.meetings;

import java.util.List;
import java.util.UUID;
import org.whistle.feedback.meetings.model.Item;

/**
 * What is written down of agendas: before a meeting what people changed, from then on all of it.
 */
public interface Items {

  /** In the order in which it is spoken of. */
  List<Item> of(UUID meeting);

  /** One that is new goes to the end. */
  void save(UUID meeting, Item item);

  /** The whole agenda, when the meeting begins. */
  void write(UUID meeting, List<Item> agenda);
}
