package org.whistle.feedback.meetings.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.Now;
import org.whistle.feedback.meetings.Meetings;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.meetings.model.Plan;

@Repository
class PostgresMeetings implements Meetings {
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("place", "units", "false", "'{}'::text[]");

  private final JdbcClient jdbc;

  PostgresMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Meeting.Planned planned, String by) {
    var plan = planned.plan();
    jdbc.sql(
            """
            insert into meetings (meeting_id, kind, place, state, starts_at, venue, topic, lead,
              units, planned_by)
            values (:id, :kind, :place, 'planned', :startsAt, :venue, :topic, :lead, :units, :by)
            """)
        .param("id", plan.id())
        .param("kind", MeetingRows.wire(plan.kind()))
        .param("place", plan.place())
        .param("startsAt", Timestamp.from(plan.startsAt()))
        .param("venue", plan.venue())
        .param("topic", plan.topic())
        .param("lead", plan.lead())
        .param("units", plan.units().toArray(String[]::new))
        .param("by", by)
        .update();
  }

  @Override
  public Optional<Meeting> find(UUID id, Scope scope) {
    return one(id, scope, "");
  }

  @Override
  public Optional<Meeting> lock(UUID id, Scope scope) {
    return one(id, scope, " for update");
  }

  private Optional<Meeting> one(UUID id, Scope scope, String locked) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql("select * from meetings where meeting_id = :id and " + seen.sql() + locked)
        .params(seen.parameters())
        .param("id", id)
        .query((row, _) -> MeetingRows.meeting(row))
        .optional();
  }

  @Override
  public void save(Meeting meeting) {
    switch (meeting) {
      case Meeting.Planned _ -> {}
      case Meeting.Held it ->
          update(it, "state = 'held', held_at = :at")
              .param("at", Timestamp.from(it.heldAt()))
              .update();
      case Meeting.Closed it ->
          update(it, "state = 'closed', closed_at = :at")
              .param("at", Timestamp.from(it.closedAt()))
              .update();
      case Meeting.CalledOff it ->
          update(it, "state = 'called-off', reason = :reason")
              .param("reason", it.reason())
              .update();
    }
  }

  private StatementSpec update(Meeting meeting, String columns) {
    return jdbc.sql("update meetings set %s where meeting_id = :id".formatted(columns))
        .param("id", meeting.plan().id());
  }

  @Override
  public void ask(UUID id, String unit) {
    jdbc.sql(
            """
            update meetings set units = array_append(units, :unit)
            where meeting_id = :id and not units @> array[:unit]::text[]
            """)
        .param("id", id)
        .param("unit", unit)
        .update();
  }

  @Override
  public List<Meeting> list(Scope scope, Instant before, int most) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select * from meetings where starts_at < :before and %s
            order by starts_at desc, meeting_id limit :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query((row, _) -> MeetingRows.meeting(row))
        .list();
  }

  @Override
  public List<Meeting> charging(Scope scope, int most) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select * from meetings m where %s and exists (
              select from meeting_items i where i.meeting_id = m.meeting_id
                and i.outcome = 'task' and i.done_at is null)
            order by starts_at desc limit :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("most", most)
        .query((row, _) -> MeetingRows.meeting(row))
        .list();
  }

  @Override
  public Optional<Meeting> last(Plan plan) {
    return jdbc.sql(
            """
            select * from meetings where place = :place and kind = :kind
              and state in ('held', 'closed') and starts_at < :startsAt and meeting_id <> :id
            order by starts_at desc limit 1
            """)
        .param("place", plan.place())
        .param("kind", MeetingRows.wire(plan.kind()))
        .param("startsAt", Timestamp.from(plan.startsAt()))
        .param("id", plan.id())
        .query((row, _) -> MeetingRows.meeting(row))
        .optional();
  }

  @Override
  public List<Meeting> closed(String place, int most) {
    return jdbc.sql(
            """
            select * from meetings where starts_with(place, :place) and state = 'closed'
            order by starts_at desc limit :most
            """)
        .param("place", place)
        .param("most", most)
        .query((row, _) -> MeetingRows.meeting(row))
        .list();
  }

  @Override
  public Instant now() {
    return new Now(jdbc).read();
  }
}
