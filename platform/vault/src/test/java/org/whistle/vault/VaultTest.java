package org.whistle.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.testing.Parts;

class VaultTest {
  private static DataSource database;
  private static Vault vault;
  private static JdbcClient sql;

  private final UUID request = UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = Parts.newDatabase().dataSource();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/test", "classpath:db/vault")
        .load()
        .migrate();
    sql = JdbcClient.create(database);
    vault = new PostgresVault(sql, new Seal(Seal.newKey()));
  }

  @Test
  void what_was_kept_is_read_again_oldest_first() {
    var first = vault.keep(request, "answer", "street", true, "今天下午来修");
    vault.keep(request, "note", "street", false, "业主不在家");

    assertThat(vault.read(request)).extracting(KeptText::text).containsExactly("今天下午来修", "业主不在家");
    assertThat(vault.read(request, "answer"))
        .singleElement()
        .extracting(KeptText::id)
        .isEqualTo(first.id());
    assertThat(vault.read(request, "answer", "note")).hasSize(2);
  }

  @Test
  void a_resident_reads_only_what_is_meant_for_residents() {
    vault.keep(request, "answer", "street", true, "今天下午来修");
    vault.keep(request, "note", "street", false, "业主不在家");

    assertThat(vault.readForResident(request)).extracting(KeptText::text).containsExactly("今天下午来修");
  }

  @Test
  void the_hash_is_that_of_the_text() {
    assertThat(vault.keep(request, "answer", "street", true, "abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void first_texts_come_back_in_their_order() {
    var kept =
        keepFirst(
            request,
            List.of(
                new Draft("description", "resident", true, "灯坏了"),
                new Draft("phone", "resident", false, "19900000001")));

    assertThat(kept).hasSize(2);
    assertThat(vault.read(request, "phone"))
        .singleElement()
        .extracting(KeptText::id)
        .isEqualTo(kept.getLast().id());
    assertThat(vault.keep(request, "amendment", "resident", true, "又坏了")).isNotNull();
    assertThat(vault.read(request)).hasSize(3);
  }

  @Test
  void nothing_readable_lies_in_the_tables() {
    keepFirst(request, List.of(new Draft("phone", "resident", false, "19900000001")));
    var sealed =
        sql.sql("SELECT sealed FROM vault_texts WHERE request_id = ?")
            .param(request)
            .query(byte[].class)
            .single();

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("19900000001");
  }

  @Test
  void a_text_moved_to_another_row_no_longer_opens() {
    vault.keep(request, "answer", "street", true, "一");
    var moved = UUID.randomUUID();
    sql.sql("UPDATE vault_texts SET id = ? WHERE request_id = ?").params(moved, request).update();

    assertThatThrownBy(() -> vault.read(request)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_installations_key_opens_nothing() {
    vault.keep(request, "answer", "street", true, "一");
    var other = new PostgresVault(sql, new Seal(Seal.newKey()));

    assertThatThrownBy(() -> other.read(request)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_forgotten_request_is_empty_and_keeps_nothing_more() {
    vault.keep(request, "answer", "street", true, "一");
    vault.forget(request);

    assertThat(vault.read(request)).isEmpty();
    assertThatThrownBy(() -> vault.keep(request, "answer", "street", true, "二"))
        .isInstanceOf(RequestForgotten.class);
  }

  @Test
  void keeping_rolls_back_with_its_transaction() {
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    transaction.executeWithoutResult(
        status -> {
          vault.keep(request, "answer", "street", true, "一");
          status.setRollbackOnly();
        });

    assertThat(vault.read(request)).isEmpty();
  }

  @Test
  void two_first_writers_share_one_key() throws Exception {
    try (var writers = Executors.newFixedThreadPool(2)) {
      var kept =
          IntStream.range(0, 8)
              .mapToObj(i -> writers.submit(() -> vault.keep(request, "note", "a", false, "n" + i)))
              .toList();
      for (var words : kept) {
        assertThat(words.get()).isNotNull();
      }
    }

    assertThat(vault.read(request)).hasSize(8);
  }

  private static List<Words> keepFirst(UUID request, List<Draft> drafts) {
    var first = vault.first(request, drafts);
    sql.sql(first.with() + "select 1").params(first.parameters()).query().singleRow();
    return first.words();
  }
}
