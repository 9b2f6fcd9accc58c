package org.whistle.dispatch.store;

import java.util.Objects;
import java.util.stream.StreamSupport;
import org.whistle.dispatch.model.Archived;
import org.whistle.dispatch.model.Declined;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Hand;
import org.whistle.dispatch.model.HardCase;
import org.whistle.dispatch.model.Held;
import org.whistle.dispatch.model.Holding;
import org.whistle.dispatch.model.Registered;
import org.whistle.dispatch.model.Resolved;
import org.whistle.dispatch.model.Responded;
import org.whistle.dispatch.model.Rest;
import org.whistle.dispatch.model.State;
import org.whistle.dispatch.model.Suspended;
import org.whistle.dispatch.model.Taken;
import org.whistle.dispatch.model.Waiting;
import org.whistle.dispatch.model.Withdrawn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which columns belong to which state; those of the others are null, and a CHECK says so. */
final class StateColumns {
  private StateColumns() {}

  static void write(ObjectNode row, State state) {
    row.put("state", state.wire());
    var waits = row.putArray("waits_at");
    switch (state) {
      case Waiting waiting -> waiting.desks().forEach(desk -> waits.add(desk.place()));
      case Taken taken -> held(row, taken);
      case Responded responded -> held(row, responded);
      case Suspended(var before, var rest) -> resting(row, before, rest);
      case Registered(var before, var rest) -> resting(row, before, rest);
      case Resolved resolved -> hand(row, resolved.hand());
      case Declined declined -> {
        hand(row, declined.hand());
        row.put("decline_reason", declined.reason());
      }
      case Withdrawn withdrawn -> row.put("after_taking", withdrawn.afterTaking());
      case HardCase _ -> {}
      case Archived archived -> row.put("outcome", archived.outcome());
    }
  }

  static State read(JsonNode row, Holding holding) {
    return switch (row.get("state").asString()) {
      case "waiting" ->
          new Waiting(
              holding,
              StreamSupport.stream(row.get("waits_at").spliterator(), false)
                  .map(place -> Desk.of(place.asString()))
                  .toList());
      case "taken" -> taken(row, holding);
      case "responded" -> responded(row, holding);
      case "suspended" -> new Suspended(held(row, holding), rest(row));
      case "registered" -> new Registered(held(row, holding), rest(row));
      case "resolved" -> new Resolved(holding, hand(row));
      case "declined" -> new Declined(holding, hand(row), row.get("decline_reason").asString());
      case "withdrawn" -> new Withdrawn(holding, row.get("after_taking").asBoolean());
      case "hard-case" -> new HardCase(holding);
      case "archived" -> new Archived(holding, row.get("outcome").asString());
      default -> throw new IllegalStateException("No such state: " + row.get("state"));
    };
  }

  private static void resting(ObjectNode row, Held before, Rest rest) {
    held(row, before);
    row.put("rest_reason", rest.reason());
    Columns.put(row, "review_at", rest.reviewAt());
  }

  private static Rest rest(JsonNode row) {
    return new Rest(
        row.get("rest_reason").asString(), Objects.requireNonNull(Columns.time(row, "review_at")));
  }

  private static void held(ObjectNode row, Held held) {
    hand(row, held.hand());
    switch (held) {
      case Taken taken -> row.put("investigating", taken.investigating());
      case Responded responded -> Columns.put(row, "planned_by", responded.plannedBy());
    }
  }

  /** Where it is taken up again: only what was taken says whether it is being investigated. */
  private static Held held(JsonNode row, Holding holding) {
    return row.get("investigating").isNull() ? responded(row, holding) : taken(row, holding);
  }

  private static Taken taken(JsonNode row, Holding holding) {
    return new Taken(holding, hand(row), row.get("investigating").asBoolean());
  }

  private static Responded responded(JsonNode row, Holding holding) {
    return new Responded(holding, hand(row), Columns.time(row, "planned_by"));
  }

  private static void hand(ObjectNode row, Hand hand) {
    row.put("held_by", hand.by()).put("held_unit", hand.unit());
  }

  private static Hand hand(JsonNode row) {
    return new Hand(row.get("held_by").asString(), Columns.textOrNull(row, "held_unit"));
  }
}
