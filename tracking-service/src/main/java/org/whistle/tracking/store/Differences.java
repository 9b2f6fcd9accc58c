package org.whistle.tracking.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.journal.Replay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where the living view and the shadow differ.
 *
 * @param total how many rows
 * @param items the first of them
 * @param apart requests that were not compared, because one of the two stood further on
 */
public record Differences(long total, List<Item> items, List<UUID> apart) {
  private static final int LISTED = 100;

  /**
   * One row that differs.
   *
   * @param request absent for the wall's numbers
   * @param only {@code living|rebuilt} where the row is missing in the other; else absent
   * @param columns those that differ
   */
  public record Item(
      String table,
      @Nullable UUID request,
      String key,
      @Nullable String only,
      Map<String, Sides> columns) {}

  /** What stands in a column. */
  public record Sides(@Nullable JsonNode living, @Nullable JsonNode rebuilt) {}

  static Differences of(JdbcTemplate jdbc, String schema) {
    TransactionTemplate snapshot =
        new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return snapshot.execute(
        _ -> {
          // It writes nothing, so nobody waits for it.
          jdbc.execute("set local transaction_timeout = 0");
          Collected found = new Collected();
          Compared.ROWS.forEach(
              rows -> jdbc.query(rows.differing(schema, "true"), found.in(rows.table())));
          List<UUID> apart =
              jdbc.queryForList(
                  """
                  select coalesce(l.request_id, s.request_id)
                  from public.request_marks l full join %s.request_marks s using (request_id)
                  where coalesce(l.marks, '') <> coalesce(s.marks, '')
                  """
                      .formatted(schema),
                  UUID.class);
          return new Differences(found.total, found.items, apart);
        });
  }

  static Differences of(JdbcTemplate jdbc, String schema, Collection<UUID> requestIds) {
    Collected found = new Collected();
    if (!requestIds.isEmpty()) {
      Compared.ROWS.forEach(
          rows ->
              jdbc.query(
                  rows.differing(schema, "request_id = any (?::uuid[])"),
                  found.in(rows.table()),
                  Rows.array(requestIds)));
    }
    jdbc.query(Compared.numbers(schema), found.in("wall_counts"));
    return new Differences(found.total, found.items, List.of());
  }

  static Differences of(List<Replay.Apart> apart) {
    return new Differences(
        apart.size(),
        apart.stream()
            .limit(LISTED)
            .map(
                one ->
                    new Item(
                        "request_marks",
                        one.requestId(),
                        "",
                        null,
                        Map.of("marks", new Sides(text(one.living()), text(one.shadow())))))
            .toList(),
        List.of());
  }

  /** Both together; what stood apart before was compared in the other. */
  public Differences and(Differences later) {
    return new Differences(
        total + later.total,
        Stream.concat(items.stream(), later.items.stream()).limit(LISTED).toList(),
        later.apart);
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }

  private static final class Collected {
    private final List<Item> items = new ArrayList<>();
    private long total;

    RowCallbackHandler in(String table) {
      return row -> {
        total++;
        if (items.size() < LISTED) {
          JsonNode living = read(row.getString(3));
          JsonNode rebuilt = read(row.getString(4));
          items.add(
              new Item(
                  table,
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  living == null ? "rebuilt" : rebuilt == null ? "living" : null,
                  living == null || rebuilt == null ? Map.of() : differing(living, rebuilt)));
        }
      };
    }

    private static @Nullable JsonNode read(@Nullable String json) {
      return json == null ? null : Rows.of(json, JsonNode.class);
    }

    private static Map<String, Sides> differing(JsonNode living, JsonNode rebuilt) {
      Map<String, Sides> columns = new TreeMap<>();
      for (String name : new TreeSet<>(living.propertyNames())) {
        if (!living.path(name).equals(rebuilt.path(name))) {
          columns.put(name, new Sides(living.get(name), rebuilt.get(name)));
        }
      }
      return columns;
    }
  }
}
