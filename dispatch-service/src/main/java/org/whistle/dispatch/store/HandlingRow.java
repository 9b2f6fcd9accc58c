package org.whistle.dispatch.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.contracts.Routed;
import org.whistle.dispatch.model.Called;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Dues;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Holding;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Overrun;
import org.whistle.dispatch.model.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row of {@code handlings} as JSON, which PostgreSQL writes and reads by its columns' names. */
final class HandlingRow {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What decides who sees a life, of a table called {@code h}. */
  static final Scope.Columns SEEN =
      new Scope.Columns("h.place", "h.units", "h.restricted", "h.about");

  private HandlingRow() {}

  static ObjectNode of(Handling handling) {
    var row = JSON.createObjectNode();
    row.put("id", handling.id().toString()).put("version", handling.version());
    matter(row, handling.matter());
    holding(row, handling.state().holding());
    StateColumns.write(row, handling.state());
    called(row, handling.called());
    dues(row, handling);
    overrun(row, handling.overrun());
    var shown = row.putArray("shows_at");
    handling.desks().forEach(desk -> shown.add(desk.place()));
    if (!shown.isEmpty()) {
      handling.called().units().forEach(shown::add);
    }
    return row;
  }

  static Handling read(String json) {
    var row = JSON.readTree(json);
    return new Handling(
        new Matter(
            UUID.fromString(text(row, "id")),
            text(row, "number"),
            text(row, "place"),
            text(row, "place_name"),
            text(row, "kind"),
            text(row, "category"),
            text(row, "urgency"),
            row.get("restricted").asBoolean(),
            text(row, "route"),
            why(row),
            texts(row, "about")),
        StateColumns.read(row, holding(row)),
        new Called(
            texts(row, "units"),
            Columns.textOrNull(row, "lead"),
            texts(row, "awaited"),
            row.get("leads").asInt(),
            row.get("returns").asInt(),
            row.get("handed").asInt()),
        new Dues(
            Columns.time(row, "take_due"),
            Columns.time(row, "first_contact_due"),
            Columns.time(row, "respond_due"),
            Columns.time(row, "resolve_due"),
            Columns.times(row, "clocks_since")),
        overrun(row),
        row.get("version").asInt());
  }

  private static void matter(ObjectNode row, Matter matter) {
    row.put("number", matter.number())
        .put("place", matter.place())
        .put("place_name", matter.placeName())
        .put("kind", matter.kind())
        .put("category", matter.category())
        .put("urgency", matter.urgency())
        .put("restricted", matter.restricted())
        .put("route", matter.route());
    var about = row.putArray("about");
    matter.about().forEach(about::add);
    if (matter.why() != null) {
      row.set("routed", JSON.valueToTree(matter.why().routed()));
      Columns.put(row, "pointed_at", matter.why().at());
    }
  }

  private static @Nullable Why why(JsonNode row) {
    var at = Columns.time(row, "pointed_at");
    return at == null ? null : new Why(JSON.treeToValue(row.get("routed"), Routed.class), at);
  }

  private static void holding(ObjectNode row, Holding holding) {
    row.put("cycle", holding.cycle())
        .put("holding", holding.number())
        .put("desk", holding.desk().place())
        .put("urged", holding.urged());
    if (holding.supervisor() != null) {
      row.put("supervisor", holding.supervisor().place());
    }
  }

  private static Holding holding(JsonNode row) {
    var supervisor = Columns.textOrNull(row, "supervisor");
    return new Holding(
        row.get("cycle").asInt(),
        row.get("holding").asInt(),
        Desk.of(text(row, "desk")),
        supervisor == null ? null : Desk.of(supervisor),
        row.get("urged").asInt(0));
  }

  private static void called(ObjectNode row, Called called) {
    var units = row.putArray("units");
    called.units().forEach(units::add);
    row.put("lead", called.lead());
    var awaited = row.putArray("awaited");
    called.awaited().forEach(awaited::add);
    row.put("leads", called.leads())
        .put("returns", called.returns())
        .put("handed", called.handed());
  }

  private static void overrun(ObjectNode row, @Nullable Overrun overrun) {
    if (overrun != null) {
      row.put("overrun_clock_id", overrun.clockId().toString())
          .put("overrun_clock", overrun.clock())
          .put("overrun_subject", overrun.subject());
      Columns.put(row, "overrun_since", overrun.since());
      Columns.put(row, "overrun_next", overrun.next());
    }
  }

  private static @Nullable Overrun overrun(JsonNode row) {
    var clock = Columns.textOrNull(row, "overrun_clock");
    var since = Columns.time(row, "overrun_since");
    var next = Columns.time(row, "overrun_next");
    return clock == null || since == null || next == null
        ? null
        : new Overrun(
            UUID.fromString(text(row, "overrun_clock_id")),
            clock,
            Columns.textOrNull(row, "overrun_subject"),
            since,
            next);
  }

  private static void dues(ObjectNode row, Handling handling) {
    Columns.put(row, "take_due", handling.dues().take());
    Columns.put(row, "first_contact_due", handling.dues().firstContact());
    Columns.put(row, "respond_due", handling.dues().respond());
    Columns.put(row, "resolve_due", handling.dues().resolve());
    var since = row.putObject("clocks_since");
    handling.dues().since().forEach((clock, at) -> since.put(clock, at.toString()));
    handling.due().ifPresent(due -> Columns.put(row, "due_at", due.at()));
  }

  private static String text(JsonNode row, String column) {
    return row.get(column).asString();
  }

  private static List<String> texts(JsonNode row, String column) {
    return StreamSupport.stream(row.get(column).spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }
}
