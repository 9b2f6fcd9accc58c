package org.whistle.intake.requests.store;

import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.SecretFolder;
import org.whistle.intake.IntakeSettings;
import org.whistle.intake.requests.PhoneCodes;
import org.whistle.intake.requests.model.Phone;
import org.whistle.intake.requests.model.QueryCode;

@Repository
class PostgresPhoneCodes implements PhoneCodes {
  private static final int A_DAY = 5;
  private static final int TRIES = 3;
  private static final int MOST = 50;

  private final JdbcClient sql;
  private final byte[] key;

  PostgresPhoneCodes(JdbcClient sql, IntakeSettings settings) {
    this.sql = sql;
    this.key = SecretFolder.at(settings.secrets()).queryCodeKey();
  }

  @Override
  public boolean keep(String phone, String code) {
    return sql.sql(
                """
                insert into phone_codes as c (phone_mac, code_mac, asked_at)
                values (?, ?, whistle_now())
                on conflict (phone_mac) do update
                  set code_mac = excluded.code_mac, asked_at = excluded.asked_at, tries = 0,
                    asked = case when c.asked_at > whistle_now() - interval '1 day'
                      then c.asked + 1 else 1 end
                where c.asked_at <= whistle_now() - interval '1 minute'
                  and (c.asked < ? or c.asked_at <= whistle_now() - interval '1 day')
                """)
            .params(mac(phone), mac(phone, code), A_DAY)
            .update()
        == 1;
  }

  @Override
  public boolean use(String phone, String code) {
    // A try counts before it is looked at, so that nobody tries many at once.
    var right =
        sql.sql(
                """
                update phone_codes set tries = tries + 1
                where phone_mac = ? and tries < ?
                  and asked_at > whistle_now() - interval '5 minutes'
                returning code_mac
                """)
            .params(mac(phone), TRIES)
            .query((row, _) -> row.getBytes(1))
            .optional()
            .filter(it -> MessageDigest.isEqual(it, mac(phone, code)))
            .isPresent();
    return right
        && sql.sql("update phone_codes set tries = ? where phone_mac = ? and code_mac = ?")
                .params(TRIES, mac(phone), mac(phone, code))
                .update()
            == 1;
  }

  @Override
  public List<Own> own(String phone) {
    return sql.sql(
            """
            select id, number, category, place_name, pointed_at, ended from requests
            where phone_mac = ? order by pointed_at desc limit ?
            """)
        .params(mac(phone), MOST)
        .query(
            (row, _) ->
                new Own(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getString("category"),
                    row.getString("place_name"),
                    row.getObject("pointed_at", OffsetDateTime.class).toInstant(),
                    row.getString("ended")))
        .list();
  }

  private byte[] mac(String phone) {
    return Phone.of(phone).mac(key);
  }

  /** Of no use for another phone. */
  private byte[] mac(String phone, String code) {
    return QueryCode.mac(key, UUID.nameUUIDFromBytes(mac(phone)), code);
  }
}
