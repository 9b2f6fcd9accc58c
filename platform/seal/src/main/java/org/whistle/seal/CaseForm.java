package org.whistle.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The canonical form of a case file, which tracking seals and the verifier reads again: everything
 * but the times of hearing, in no order, so that a rebuilt file has the same.
 */
public final class CaseForm {
  /** What seals a file; its content has the number and the digest of all lines. */
  public static final String SEALED = "case.sealed";

  /** What was heard of a sealed file; its content names each line. */
  public static final String APPENDED = "case.appended";

  private static final String FACTS = "facts";

  /** Columns are named one by one: a seal must outlive those that are added. */
  private static final String LINES =
      """
      with line (request_id, name, form) as (
        select request_id, 'timeline/' || event_id, jsonb_build_array(
          producer, sequence, cycle, extract(epoch from at), type, data)
        from timeline where request_id = any (?::uuid[])
        union all
        select request_id, 'clock/' || clock_id || '/' || entry, jsonb_build_array(
          extract(epoch from at), cause, by, why, rule, calendar, extract(epoch from due_at))
        from clock_ledger where request_id = any (?::uuid[])
        union all
        select id, 'facts', jsonb_build_array(
          number, place, place_name, kind, category, urgency, channel, anonymous, restricted,
          extract(epoch from respond_by), extract(epoch from resolve_by), rule, calendar,
          calendar_missing, extract(epoch from pointed_at), words_id, parent,
          cycle, state, "order", stage, tier, desk, holding, holder, holder_unit, units,
          extract(epoch from planned_by), supervisor, outcome,
          rated_cycle, solved, level, settled)
        from cases where id = any (?::uuid[]))
      select request_id, name, encode(sha256(convert_to(form::text, 'UTF8')), 'hex') from line
      """;

  private CaseForm() {}

  /**
   * A file's content.
   *
   * @param lines by name, for example {@code timeline/EVENT} or {@code clock/CLOCK/missed}, the
   *     hash of each
   * @param facts hash of the file's own row
   */
  public record Content(SortedMap<String, String> lines, String facts) {

    /** What a seal over all lines says. */
    public String sealed() {
      return sealedWithout(Set.of());
    }

    /** What an appendix says that adds these lines. */
    public String appended(Collection<String> names) {
      return names.stream()
          .sorted()
          .map(name -> "\"%s\":\"%s\"".formatted(name, lines.get(name)))
          .collect(
              Collectors.joining(
                  ",", "{\"form\":1,\"lines\":{", "},\"facts\":\"%s\"}".formatted(facts)));
    }

    /** What the seal over all lines but these said, were the facts still the same. */
    String sealedWithout(Set<String> later) {
      SequencedMap<String, String> first = new TreeMap<>(lines);
      first.keySet().removeAll(later);
      String all =
          first.entrySet().stream()
              .map(line -> line.getKey() + " " + line.getValue() + "\n")
              .collect(Collectors.joining());
      return "{\"form\":1,\"lines\":%d,\"digest\":\"%s\",\"facts\":\"%s\"}"
          .formatted(first.size(), HexFormat.of().formatHex(Entry.sha256(all)), facts);
    }
  }

  /** The name of an event's line. */
  public static String ofEvent(UUID eventId) {
    return "timeline/" + eventId;
  }

  /** The name of a line in a clock's history. */
  public static String ofClock(UUID clockId, String entry) {
    return "clock/" + clockId + "/" + entry;
  }

  /** The files of these requests as they are; a request without one is absent. */
  public static Map<UUID, Content> read(Connection tracking, Collection<UUID> requestIds)
      throws SQLException {
    Map<UUID, TreeMap<String, String>> lines = new HashMap<>();
    Object[] ids = requestIds.stream().map(UUID::toString).toArray();
    try (var select = tracking.prepareStatement(LINES)) {
      for (int place = 1; place <= 3; place++) {
        select.setArray(place, tracking.createArrayOf("text", ids));
      }
      var rows = select.executeQuery();
      while (rows.next()) {
        lines
            .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new TreeMap<>())
            .put(rows.getString(2), rows.getString(3));
      }
    }
    Map<UUID, Content> contents = new HashMap<>();
    lines.forEach(
        (id, all) -> {
          String facts = all.remove(FACTS);
          contents.put(id, new Content(all, facts == null ? "" : facts));
        });
    return contents;
  }
}
