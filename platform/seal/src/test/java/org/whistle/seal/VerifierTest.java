package org.whistle.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.access.SealKeys;
import org.whistle.access.SecretFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifierTest {
  @TempDir Path secrets;
  private House house;

  @BeforeEach
  void build() {
    house = new House(secrets);
  }

  @Test
  void an_untouched_archive_holds_and_gives_a_line_to_keep() throws SQLException {
    var report = check(house.filled(5));

    assertThat(report.broken()).isEmpty();
    assertThat(report.entries()).isEqualTo(5);
    assertThat(report.signed()).isEqualTo(5);
    assertThat(report.line()).matches("intake:5:[0-9a-f]{32}");
  }

  @Test
  void an_empty_archive_holds() throws SQLException {
    assertThat(check(house).broken()).isEmpty();
  }

  @Test
  void a_changed_entry_is_named() throws SQLException {
    for (String change :
        List.of(
            "who = 'somebody'",
            "subject = 'another'",
            "content = '{\"a\":\"b\"}'",
            "kind = 'other'",
            "at = at + interval '1 microsecond'",
            "hash = sha256('')")) {
      house = new House(secrets);
      house.filled(5).tamper("update seal_entries set " + change + " where number = 3");

      assertThat(check(house).broken()).first().asString().startsWith("entry 3 (");
    }
  }

  @Test
  void a_deleted_entry_is_named() throws SQLException {
    house.filled(5).tamper("delete from seal_entries where number = 3");

    assertThat(check(house).broken()).containsExactly("entry 3 is missing");
  }

  @Test
  void a_deleted_first_entry_is_named() throws SQLException {
    house.filled(3).tamper("delete from seal_entries where number = 1");

    assertThat(check(house).broken()).containsExactly("entry 1 is missing");
  }

  @Test
  void a_deleted_entry_with_the_rest_moved_up_is_named() throws SQLException {
    house
        .filled(5)
        .tamper(
            "delete from seal_entries where number = 3",
            "update seal_entries set number = number - 1 where number = 4",
            "update seal_entries set number = number - 1 where number = 5");

    assertThat(check(house).broken()).first().asString().startsWith("entry 3 (");
  }

  @Test
  void entries_in_another_order_are_named() throws SQLException {
    house
        .filled(5)
        .tamper(
            "update seal_entries set number = -2 where number = 2",
            "update seal_entries set number = 2 where number = 3",
            "update seal_entries set number = 3 where number = -2");

    assertThat(check(house).broken()).first().asString().startsWith("entry 2 (");
  }

  @Test
  void a_tail_that_was_cut_off_is_named() throws SQLException {
    house.filled(5).tamper("delete from seal_entries where number > 3");

    assertThat(check(house).broken()).first().isEqualTo("entries 4 to 5 are missing at the end");
  }

  @Test
  void a_tail_that_was_cut_off_without_a_trace_is_known_by_the_line_that_was_kept()
      throws SQLException {
    house.filled(3);
    house.filled(2);
    String kept = String.valueOf(check(house).line());
    house.tamper(
        "delete from seal_entries where number > 3",
        "delete from seal_checkpoints where number > 3",
        "update seal_head set number = 3, hash = (select hash from seal_entries where number = 3)");

    assertThat(check(house).broken()).isEmpty();
    assertThat(check(house, kept).broken())
        .containsExactly(
            "the archive ends at entry 3 and does not reach "
                + kept
                + ": what came after was cut off");
  }

  @Test
  void an_archive_written_anew_from_an_entry_on_doesnt_fit_its_checkpoint() throws SQLException {
    house.filled(2);
    house.filled(2);
    house.tamper("update seal_entries set who = 'somebody' where number = 3");
    rehash();

    assertThat(check(house).broken())
        .containsExactly(
            "something between entries 3 and 4 was replaced: the checkpoint has another hash");
  }

  @Test
  void a_whole_new_archive_is_known_by_the_line_that_was_kept() throws SQLException {
    house.filled(4);
    String kept = String.valueOf(check(house).line());
    house.tamper(
        "delete from seal_checkpoints", "update seal_entries set who = 'x1' where number = 1");
    rehash();
    house.filled(1);

    assertThat(check(house).broken()).isEmpty();
    assertThat(check(house, kept).broken())
        .containsExactly("the archive does not continue from " + kept + ": it was replaced");
  }

  @Test
  void an_archive_that_grew_still_continues_from_the_line() throws SQLException {
    String kept = String.valueOf(check(house.filled(4)).line());

    assertThat(check(house.filled(3), kept, "dispatch:9:" + "0".repeat(32)).broken()).isEmpty();
    assertThatThrownBy(() -> check(house, "intake:9")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_checkpoint_of_another_key_is_named() throws Exception {
    house.filled(3);
    var forger = SecretFolder.prepare(Files.createTempDirectory(secrets, "forger")).sealKeys();
    house.tamper("update seal_entries set who = 'somebody' where number = 2");
    rehash();
    house.tamper("delete from seal_checkpoints");
    forge(forger.currentId(), forger);
    assertThat(check(house).broken())
        .contains("checkpoint 3 is signed with the unknown key " + forger.currentId());

    house.tamper("delete from seal_checkpoints");
    forge(house.keys.currentId(), forger);
    assertThat(check(house).broken())
        .contains(
            "checkpoint 3 is not signed by the key " + house.keys.currentId() + " that it names");
  }

  @Test
  void another_services_checkpoint_proves_nothing_here() throws SQLException {
    house.filled(3);
    try (var connection = house.database.getConnection()) {
      var report = new Verifier(house.keys.verifying()).check(connection, "dispatch", List.of());
      assertThat(report.broken()).first().asString().contains("is not signed by the key");
    }
  }

  @Test
  void checkpoints_of_a_key_before_hold_after_a_new_one() throws Exception {
    house.filled(2);
    Files.delete(secrets.resolve("seal-" + house.keys.currentId() + ".pem"));
    SecretFolder.prepare(secrets);
    house.filled(2);

    assertThat(check(house).broken()).isEmpty();
    assertThat(house.sql.queryForList("select distinct key_id from seal_checkpoints", String.class))
        .hasSize(2);
  }

  @Test
  void entries_that_nobody_signs_or_chains_are_named() throws SQLException {
    house.filled(1).tamper("delete from seal_checkpoints");
    house.sql.update(
        "insert into seal_waiting (at, kind, subject, content)"
            + " values (clock_timestamp() - interval '1 hour', 'act', 'a', '{}')");
    assertThat(check(house).broken())
        .containsExactly("1 entries have waited for more than 10 minutes");

    house.instance(1000, Duration.ofDays(1)).chainBatch();
    house.tamper("delete from seal_checkpoints");
    assertThat(check(house).broken()).containsExactly("nothing is signed from entry 2 on");
  }

  @Test
  void an_export_can_be_followed_with_other_tools() throws Exception {
    house.filled(3);
    var out = new StringWriter();
    try (var connection = house.database.getConnection()) {
      Export.write(connection, "intake", out);
    }
    var rows = out.toString().lines().map(new JsonMapper()::readTree).toList();
    String before = "0".repeat(64);
    for (JsonNode row : rows.subList(0, 3)) {
      String content = hex(row.path("content").asString());
      before =
          hex(
              before
                  + "\n%d\n%s\n%s\n%s\n%s\n%s\n"
                      .formatted(
                          row.path("number").asLong(),
                          row.path("at").asString(),
                          row.path("kind").asString(),
                          row.path("subject").asString(),
                          row.path("who").asString(),
                          content));
      assertThat(row.path("hash").asString()).isEqualTo(before);
    }
    assertThat(rows.getLast().path("hash").asString()).isEqualTo(before);
    assertThat(Base64.getDecoder().decode(rows.getLast().path("signature").asString())).hasSize(64);
  }

  private static String hex(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  /** As an attacker would, who has the database and no key. */
  private void rehash() {
    byte[] hash = new byte[32];
    for (Entry entry :
        house.sql.query(
            "select * from seal_entries order by number", (row, _) -> Entry.read(row))) {
      hash = entry.hashAfter(hash);
      house.sql.update("update seal_entries set hash = ? where number = ?", hash, entry.number());
    }
    house.sql.update("update seal_head set hash = ?", hash);
  }

  private void forge(String keyId, SealKeys forger) {
    Map<String, Object> head = house.sql.queryForMap("select * from seal_head");
    var checkpoint =
        new Checkpoint(
            "intake", (Long) head.get("number"), (byte[]) head.get("hash"), Instant.EPOCH, keyId);
    house.sql.update(
        "insert into seal_checkpoints values (?, ?, ?, ?, ?)",
        checkpoint.number(),
        checkpoint.hash(),
        Timestamp.from(checkpoint.at()),
        keyId,
        checkpoint.sign(forger.signing()));
  }

  private Verifier.Report check(House checked, String... kept) throws SQLException {
    try (var connection = checked.database.getConnection()) {
      return new Verifier(checked.keys.verifying()).check(connection, "intake", List.of(kept));
    }
  }
}
