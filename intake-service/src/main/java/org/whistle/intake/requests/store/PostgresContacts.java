package org.whistle.intake.requests.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.intake.requests.Contacts;
import org.whistle.intake.requests.Slot;
import org.whistle.intake.requests.Texts;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

@Repository
class PostgresContacts implements Contacts {
  private static final String LABEL = "second-phone";

  private final JdbcClient sql;
  private final Vault vault;
  private final PhoneKey key;

  PostgresContacts(JdbcClient sql, Vault vault, PhoneKey key) {
    this.sql = sql;
    this.vault = vault;
    this.key = key;
  }

  @Override
  public Optional<String> phone(UUID request, Slot slot) {
    return switch (slot) {
      case OWN -> vault.read(request, Texts.PHONE).stream().map(KeptText::text).findFirst();
      case SECOND ->
          sql.sql("select sealed from contacts where request_id = ? and slot = 'second'")
              .param(request)
              .query((row, _) -> row.getBytes(1))
              .optional()
              .flatMap(closed -> vault.open(request, LABEL, closed))
              .map(bytes -> new String(bytes, UTF_8));
    };
  }

  @Override
  public void second(UUID request, String phone) {
    sql.sql(
            """
            insert into contacts (request_id, slot, phone_mac, sealed) values (?, 'second', ?, ?)
            on conflict (request_id, slot) do update
              set phone_mac = excluded.phone_mac, sealed = excluded.sealed
            """)
        .params(request, key.mac(phone), vault.close(request, LABEL, phone.getBytes(UTF_8)))
        .update();
  }

  @Override
  public void noSecond(UUID request) {
    sql.sql("delete from contacts where request_id = ? and slot = 'second'")
        .param(request)
        .update();
  }

  @Override
  public void told(UUID request, Slot slot, String phone) {
    if (slot == Slot.OWN) {
      sql.sql(
              """
              insert into contacts (request_id, slot, phone_mac) values (?, 'own', ?)
              on conflict (request_id, slot) do nothing
              """)
          .params(request, key.mac(phone))
          .update();
    }
  }

  @Override
  public List<UUID> toldOf(String phone) {
    return sql.sql("select distinct request_id from contacts where phone_mac = ?")
        .param(key.mac(phone))
        .query(UUID.class)
        .list();
  }

  @Override
  public boolean silent(String phone) {
    return sql.sql("select exists (select from opted_out where phone_mac = ?)")
        .param(key.mac(phone))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void silence(String phone, boolean silent) {
    sql.sql(
            silent
                ? "insert into opted_out (phone_mac) values (?) on conflict do nothing"
                : "delete from opted_out where phone_mac = ?")
        .param(key.mac(phone))
        .update();
  }
}
