package org.whistle.feedback.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.ChangedMeanwhile;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matters;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Matters as rows; a poll's worth is read in one statement and written in one. */
@Repository
class PostgresMatters implements Matters {
  private static final String UPSERT =
      """
      insert into matters as before
      select * from jsonb_populate_recordset(null::matters, :rows::jsonb) order by request_id
      on conflict (request_id) do update set (%1$s) = row(%2$s)
      where before.version = excluded.version - 1
      """
          .formatted(columns(""), columns("excluded."));

  private static final String REDOS =
      """
      insert into redos
      select redo_id, request_id from jsonb_populate_recordset(null::matters, :rows::jsonb)
      where redo_id is not null on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresMatters(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Map<UUID, Kept> load(Collection<UUID> requestIds) {
    return jdbc
        .sql("select to_jsonb(m) from matters m where request_id = any(:ids)")
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(row -> json.readValue(row, MatterRow.class).kept())
        .collect(Collectors.toMap(kept -> kept.matter().subject().requestId(), kept -> kept));
  }

  @Override
  public Optional<UUID> requestOfRedo(UUID redoId) {
    return jdbc.sql("select request_id from redos where redo_id = :redo")
        .param("redo", redoId)
        .query(UUID.class)
        .optional();
  }

  @Override
  public void save(Collection<Kept> matters) {
    if (matters.isEmpty()) {
      return;
    }
    var rows = json.writeValueAsString(matters.stream().map(MatterRow::of).toList());
    if (jdbc.sql(UPSERT).param("rows", rows).update() != matters.size()) {
      throw new ChangedMeanwhile();
    }
    if (matters.stream().anyMatch(it -> it.matter() instanceof RedoAwaited)) {
      jdbc.sql(REDOS).param("rows", rows).update();
    }
  }

  @Override
  public void record(UUID requestId, int cycle, Reply reply, Instant at) {
    for (var rating : reply.ratings()) {
      record(requestId, cycle, reply, rating, at);
    }
  }

  private void record(UUID requestId, int cycle, Reply reply, Rating rating, Instant at) {
    jdbc.sql(
            """
            insert into ratings values (:id, :request, :cycle, :channel, :by,
              :solved, :level, :causes, :words, :respondent, :at)
            """)
        .param("id", rating.id())
        .param("request", requestId)
        .param("cycle", cycle)
        .param("channel", MatterRow.wire(reply.channel()))
        .param("by", reply.by())
        .param("solved", MatterRow.wire(rating.solved()))
        .param("level", rating.level().stars())
        .param("causes", rating.causes().stream().map(Cause::code).toArray(String[]::new))
        .param("words", rating.words().map(Quote::id).orElse(null))
        .param("respondent", rating.respondent().map(Quote::id).orElse(null))
        .param("at", Timestamp.from(at))
        .update();
  }

  private static String columns(String prefix) {
    return Arrays.stream(
            """
            version state cycle place category urgency restricted about handler_by handler_unit handler_tier handler_place visit_id \
            visit_reason first_try_by tried_at redo_id redo_asked_at redo_words_id \
            redo_words_hash ending call_from resolved_at again"""
                .split(" "))
        .map(column -> prefix + column)
        .collect(Collectors.joining(", "));
  }
}
