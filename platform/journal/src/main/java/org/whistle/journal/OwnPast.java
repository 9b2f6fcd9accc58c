package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.EventTypes;

/**
 * How far the living tables of some requests are, and what the service itself said of them: so its
 * words are heard exactly where they were said, between what it had heard by then and what not.
 */
final class OwnPast {
  // Not kept again: they stand in the journal.
  private static final Long IN_THE_JOURNAL = 0L;

  private final String producer;
  private final Map<UUID, Marks> living = new HashMap<>();
  private final Map<UUID, List<Incoming.Opened>> said = new LinkedHashMap<>();
  private final Map<Settled, String> settled = new HashMap<>();

  private record Settled(UUID requestId, String producer, long sequence) {}

  private OwnPast(String producer) {
    this.producer = producer;
  }

  /**
   * Reads it. The marks first: what they tell of is then in the journal.
   *
   * @param pages of the shadow
   */
  static OwnPast read(JdbcTemplate jdbc, String producer, Collection<OpenPage> pages) {
    OwnPast past = new OwnPast(producer);
    String[] ids = texts(pages.stream().map(page -> page.requestId().toString()).toList());
    jdbc.query(
        "select request_id, marks from public.request_marks where request_id = any (?::uuid[])",
        row -> {
          past.living.put(row.getObject(1, UUID.class), Marks.parse(row.getString(2)));
        },
        (Object) ids);
    jdbc.query(
        """
        select j.request_id, j.sequence, j.event_id, j.type, j.cycle, j.heard, j.occurred_at,
          j.traceparent, j.body::text
        from unnest(?::uuid[], ?::bigint[]) p (id, known)
          join public.journal j on j.request_id = p.id and j.sequence > p.known
        order by j.request_id, j.sequence
        """,
        row -> {
          Envelope envelope =
              new Envelope(
                  row.getObject(3, UUID.class),
                  row.getObject(1, UUID.class),
                  producer,
                  row.getLong(2),
                  Marks.parse(row.getString(6)),
                  row.getInt(5),
                  row.getObject(7, OffsetDateTime.class).toInstant(),
                  row.getString(4),
                  row.getString(8));
          byte[] body = row.getString(9).getBytes(UTF_8);
          past.said
              .computeIfAbsent(envelope.requestId(), _ -> new ArrayList<>())
              .add(
                  new Incoming.Opened(
                      envelope, new Incoming(-1, -1, envelope.headers(), body, IN_THE_JOURNAL)));
        },
        ids,
        texts(pages.stream().map(page -> Long.toString(page.marks().of(producer))).toList()));
    past.readSettled(jdbc, ids);
    return past;
  }

  /** What two people decided about events that could not be applied. */
  private void readSettled(JdbcTemplate jdbc, String[] ids) {
    if (jdbc.queryForObject("select to_regclass('public.mending_proposals')::text", String.class)
        != null) {
      jdbc.query(
          """
          select request_id, producer, sequence, action, body from public.mending_proposals
          where request_id = any (?::uuid[]) and state = 'approved' and action <> 'redrive'
          """,
          row -> {
            settled.put(
                new Settled(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)),
                row.getString(4).equals("discard") ? "" : row.getString(5));
          },
          (Object) ids);
    }
  }

  List<Incoming.Opened> said() {
    return said.values().stream().flatMap(List::stream).toList();
  }

  /** What was said, as whoever lives it again reads it. */
  Map<UUID, List<Heard>> words(Map<UUID, OpenPage> pages) {
    Map<UUID, List<Heard>> words = new HashMap<>();
    said.forEach(
        (id, lines) ->
            words.put(
                id,
                lines.stream()
                    .filter(line -> EventTypes.typeOf(line.envelope().type()).isPresent())
                    .map(line -> heard(line, pages.get(id)))
                    .toList()));
    return words;
  }

  private static Heard heard(Incoming.Opened line, @Nullable OpenPage page) {
    if (page == null) {
      throw new IllegalStateException("page not open");
    }
    Envelope envelope = line.envelope();
    return Heard.of(
        envelope,
        EventJson.read(EventTypes.typeOf(envelope.type()).orElseThrow(), line.incoming().bytes()),
        page);
  }

  /** The event with the body that two people gave it; one that they discarded has no known type. */
  Incoming.Opened asApplied(Incoming.Opened opened) {
    Envelope envelope = opened.envelope();
    String body =
        settled.get(new Settled(envelope.requestId(), envelope.producer(), envelope.sequence()));
    if (body == null) {
      return opened;
    }
    Incoming came = opened.incoming();
    Map<String, String> headers = new LinkedHashMap<>(came.headers());
    if (body.isEmpty()) {
      headers.put("ce_type", "discarded");
    }
    return new Incoming(
            came.partition(), came.offset(), headers, body.getBytes(UTF_8), came.keptId())
        .open()
        .orElseThrow();
  }

  /**
   * Whether the living tables have it, and everything is heard that this service said before it had
   * heard this.
   */
  boolean lets(OpenPage page, Envelope envelope) {
    Marks reached = living.get(page.requestId());
    return reached != null
        && envelope.sequence() <= reached.of(envelope.producer())
        && (envelope.producer().equals(producer)
            || said.getOrDefault(page.requestId(), List.of()).stream()
                .map(Incoming.Opened::envelope)
                .filter(own -> own.sequence() > page.marks().of(producer))
                .noneMatch(own -> own.heard().of(envelope.producer()) < envelope.sequence()));
  }

  private static String[] texts(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
