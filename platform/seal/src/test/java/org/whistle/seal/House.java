package org.whistle.seal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.SealKeys;
import org.whistle.access.SecretFolder;
import org.whistle.testing.Parts;

/** A service's database with an archive in it, and whoever may break into it. */
final class House {
  static final Caller AUDITOR =
      new Caller("auditor", "审计", java.util.Set.of(Role.AUDITOR), "990101", null, null);

  final DataSource database = Parts.newDatabase().dataSource();
  final JdbcTemplate sql = new JdbcTemplate(database);
  final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(database));
  final SealKeys keys;
  final PostgresArchive archive;

  House(Path secrets) {
    Flyway.configure().dataSource(database).locations("classpath:db/seal").load().migrate();
    var folder = SecretFolder.prepare(secrets);
    keys = folder.sealKeys();
    archive = new PostgresArchive(sql, mac(folder.auditKey()));
  }

  /** An instance that signs after so many entries, or at each batch when asked for zero seconds. */
  Chain instance(int signAfter, Duration signEvery) {
    var settings = new SealSettings(Duration.ofSeconds(1), signEvery, signAfter);
    return new Chain(sql, transaction, settings, Chain.Signer.of("intake", keys));
  }

  void chainAll() {
    var chain = instance(1, Duration.ZERO);
    while (chain.chainBatch()) {}
  }

  /** So many entries, chained and signed. */
  House filled(int entries) {
    for (int i = 1; i <= entries; i++) {
      archive.write(AUDITOR, "words.read", "request-" + i);
    }
    var chain = instance(1, Duration.ZERO);
    while (chain.chainBatch()) {}
    return this;
  }

  /** Somebody with the owner's rights, who takes the triggers away first. */
  void tamper(String... statements) {
    sql.execute("alter table seal_entries disable trigger all");
    sql.execute("alter table seal_checkpoints disable trigger all");
    List.of(statements).forEach(sql::execute);
  }

  long count(String table) {
    return sql.queryForList("select count(*) from " + table, Long.class).getFirst();
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
