package org.whistle.feedback.meetings.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.meetings.model.Item.Subject;
import org.whistle.feedback.needs.model.Need;

/** An agenda fills itself until the meeting begins; what people did to it stays. */
public final class Agenda {
  private Agenda() {}

  /**
   * The agenda of a meeting that is yet to be.
   *
   * @param kept what people added, dropped, or noted at
   * @param putOff by the last meeting
   * @param open needs of the place, those due first coming first
   */
  public static List<Item> of(
      UUID meeting, Collection<Item> kept, Collection<Item> putOff, Collection<Need> open) {
    Map<UUID, Item> items = new LinkedHashMap<>();
    putOff.forEach(it -> add(items, carried(meeting, it)));
    open.forEach(it -> add(items, fresh(meeting, it)));
    kept.forEach(it -> items.put(it.id(), it));
    return items.values().stream().sorted(Comparator.comparing(Item::source)).toList();
  }

  /** A request that was put off is spoken of as that, once. */
  private static Item carried(UUID meeting, Item before) {
    var request = before.subject().requestId();
    var about = request == null ? before.id() : request;
    return Item.fresh(
        Item.id(meeting, about), before.subject().carriedFrom(before.id()), Source.CARRIED);
  }

  private static Item fresh(UUID meeting, Need need) {
    return Item.fresh(
        Item.id(meeting, need.requestId()), Subject.request(need.requestId()), Source.of(need));
  }

  /** A request that people ask to speak of. */
  public static Item raised(UUID meeting, UUID requestId) {
    return Item.fresh(Item.id(meeting, requestId), Subject.request(requestId), Source.RAISED);
  }

  /** Something that people raise and that is no request yet. */
  public static Item raised(UUID meeting, UUID id, String category, UUID words) {
    return Item.fresh(id, new Subject(null, null, category, meeting, words), Source.RAISED);
  }

  private static void add(Map<UUID, Item> items, Item item) {
    items.putIfAbsent(item.id(), item);
  }
}
