package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.SealKeys;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.seal.Verifier;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;

@ServiceTest
class SealCaseFilesTest {
  private static Peer peer;

  @LocalServerPort private int port;
  @Autowired private DataSource database;
  @Autowired private JdbcClient sql;

  private Story story;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @BeforeEach
  void settle() {
    story = Story.at(Instant.now()).pointed().placed().taken().contacted().resolved();
    story.says(new RequestArchived("solved"));
    peer.tells(story);
    awaitSeals("case.sealed");
  }

  @Test
  void a_settled_file_is_sealed_once_however_often_it_is_told() throws SQLException {
    peer.tells(story);
    story.says(refused());
    peer.tells(story);

    awaitSeals("case.sealed", "case.appended");
    assertThat(broken()).isEmpty();
  }

  @Test
  void what_is_heard_later_is_an_appendix_of_its_own() throws SQLException {
    story.says(refused());
    peer.tells(story);
    awaitSeals("case.sealed", "case.appended");
    story.says(refused());
    peer.tells(story);
    awaitSeals("case.sealed", "case.appended", "case.appended");

    assertThat(broken()).isEmpty();
    assertThat(lastContent()).contains(String.valueOf(story.facts().getLast().eventId()));
  }

  @Test
  void a_file_that_was_rebuilt_in_another_order_and_at_another_time_still_matches()
      throws SQLException {
    tamper(
        "create table rebuilt as select * from timeline where request_id = '%s'",
        "delete from timeline where request_id = '%s'",
        "insert into timeline select * from rebuilt where request_id = '%s' order by random()",
        "update timeline set heard_at = heard_at + interval '1 day' where request_id = '%s'",
        "update clock_ledger set heard_at = heard_at + interval '1 day' where request_id = '%s'",
        "update cases set number = number where id = '%s'");

    assertThat(broken()).isEmpty();
  }

  @Test
  void a_real_rebuild_gives_the_file_that_was_sealed_and_seals_nothing_again() throws SQLException {
    story.says(refused());
    peer.tells(story);
    awaitSeals("case.sealed", "case.appended");
    found(
        "update timeline set data = '{}' where request_id = '%s' and type = 'request.taken'",
        "is not what was sealed");

    new Views(port).rebuild();

    assertThat(broken()).isEmpty();
    assertThat(kinds()).containsExactly("case.sealed", "case.appended");
  }

  @Test
  void every_change_of_a_sealed_file_is_found() throws SQLException {
    found(
        "update timeline set data = jsonb_set(data, '{by}', '\"wanh\"')"
            + " where request_id = '%s' and type = 'request.taken'",
        "is not what was sealed");
  }

  @Test
  void a_line_that_is_gone_is_found() throws SQLException {
    found(
        "delete from timeline where request_id = '%s' and type = 'contact.made'",
        "was sealed with");
  }

  @Test
  void a_line_that_was_slipped_in_is_found() throws SQLException {
    found(
        "insert into timeline select gen_random_uuid(), request_id, producer, sequence + 9, cycle,"
            + " at, heard_at, type, data from timeline where request_id = '%s'"
            + " and type = 'contact.made'",
        "was sealed with");
  }

  @Test
  void a_clock_that_was_made_to_look_kept_is_found() throws SQLException {
    found(
        "update clock_ledger set at = at - interval '1 second' where request_id = '%s'"
            + " and entry = 'stopped'",
        "is not what was sealed");
  }

  @Test
  void a_fact_of_the_file_that_was_changed_is_found() throws SQLException {
    found("update cases set outcome = 'mediated' where id = '%s'", "its facts are not");
  }

  @Test
  void an_appendix_that_was_changed_is_found() throws SQLException {
    story.says(refused());
    peer.tells(story);
    awaitSeals("case.sealed", "case.appended");

    found(
        "update timeline set at = at - interval '1 day' where request_id = '%s'"
            + " and type = 'ask.refused'",
        "of its appendix, is not what was sealed");
  }

  @Test
  void a_file_that_is_gone_is_found() throws SQLException {
    found("delete from timeline where request_id = '%s'", "was sealed with");
    tamper("delete from clock_ledger where request_id = '%s'", "delete from cases where id = '%s'");
    assertThat(broken()).anyMatch(line -> line.contains(story.id() + " is sealed and its file"));
  }

  private void found(String change, String complaint) throws SQLException {
    tamper(change);

    assertThat(broken())
        .anyMatch(line -> line.contains("case " + story.id()) && line.contains(complaint));
  }

  private void tamper(String... statements) {
    sql.sql("alter table timeline disable trigger all").update();
    sql.sql("alter table clock_ledger disable trigger all").update();
    for (String statement : statements) {
      sql.sql(statement.formatted(story.id())).update();
    }
  }

  /** Only of this test's case; what others broke stays broken. */
  private List<String> broken() throws SQLException {
    try (var connection = database.getConnection()) {
      return new Verifier(SealKeys.in(Identities.secrets()).verifying())
          .check(connection, "tracking", List.of()).broken().stream()
              .filter(line -> line.contains(story.id().toString()) || line.startsWith("entr"))
              .toList();
    }
  }

  private void awaitSeals(String... kinds) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(kinds()).containsExactly(kinds));
  }

  private List<String> kinds() {
    return sql.sql("select kind from seal_entries where subject = ? order by number")
        .param(story.id().toString())
        .query(String.class)
        .list();
  }

  private String lastContent() {
    return sql.sql(
            "select content from seal_entries where subject = ? order by number desc limit 1")
        .param(story.id().toString())
        .query(String.class)
        .single();
  }

  private static AskRefused refused() {
    return new AskRefused(UUID.randomUUID(), "withdrawal", "archived");
  }
}
