package org.whistle.feedback.meetings.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.meetings.Items;
import org.whistle.feedback.meetings.model.Decision;
import org.whistle.feedback.meetings.model.Item;

@Repository
class PostgresItems implements Items {
  private static final String SAVE =
      """
      insert into meeting_items (item_id, meeting_id, position, source, dropped, request_id,
        carried, category, words_of, words_id, note_id)
      values (:id, :meeting,
        (select coalesce(max(position), 0) + 1 from meeting_items where meeting_id = :meeting),
        :source, :dropped, :request, :carried, :category, :wordsOf, :words, :note)
      on conflict (item_id) do update set dropped = excluded.dropped, note_id = excluded.note_id
      """;

  private static final String DECIDE =
      """
      update meeting_items set outcome = :outcome, owner = :owner, due_on = :due,
        decision_words = :words, published = :published, pointed = :pointed, decided_by = :by,
        decided_at = :at, done_by = :doneBy, done_at = :doneAt
      where item_id = :id
      """;

  private final JdbcClient jdbc;

  PostgresItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Item> of(UUID meeting) {
    return jdbc.sql("select * from meeting_items where meeting_id = :id order by position")
        .param("id", meeting)
        .query((row, _) -> ItemRows.item(row))
        .list();
  }

  @Override
  public void save(UUID meeting, Item item) {
    var subject = item.subject();
    jdbc.sql(SAVE)
        .param("id", item.id())
        .param("meeting", meeting)
        .param("source", MeetingRows.wire(item.source()))
        .param("dropped", item.dropped())
        .param("request", subject.requestId())
        .param("carried", subject.carried())
        .param("category", subject.category())
        .param("wordsOf", subject.wordsOf())
        .param("words", subject.wordsId())
        .param("note", item.noteId())
        .update();
    if (item.decision() != null) {
      decide(item.id(), item.decision());
    }
  }

  private void decide(UUID item, Decision it) {
    jdbc.sql(DECIDE)
        .param("id", item)
        .param("outcome", MeetingRows.wire(it.outcome()))
        .param("owner", it.charge() == null ? null : it.charge().owner())
        .param("due", it.charge() == null ? null : it.charge().dueOn())
        .param("words", it.wordsId())
        .param("published", it.published())
        .param("pointed", it.pointed())
        .param("by", it.by().who())
        .param("at", MeetingRows.at(it.by().at()))
        .param("doneBy", it.done() == null ? null : it.done().who())
        .param("doneAt", it.done() == null ? null : MeetingRows.at(it.done().at()))
        .update();
  }

  /** What people had written down before takes its place among the rest. */
  @Override
  public void write(UUID meeting, List<Item> agenda) {
    jdbc.sql("delete from meeting_items where meeting_id = :id").param("id", meeting).update();
    agenda.forEach(it -> save(meeting, it));
  }
}
