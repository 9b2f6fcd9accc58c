package org.whistle.intake.requests.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.SecretFolder;
import org.whistle.intake.IntakeSettings;
import org.whistle.intake.places.Located;
import org.whistle.intake.requests.Judged;
import org.whistle.intake.requests.Requests;
import org.whistle.intake.requests.ServiceRequest;
import org.whistle.intake.requests.Texts;
import org.whistle.intake.requests.model.Phone;
import org.whistle.intake.requests.model.QueryCode;
import org.whistle.vault.Vault;

@Repository
class PostgresRequests implements Requests {
  private static final byte[] NO_MAC = new byte[32];

  private final JdbcClient sql;
  private final Vault vault;
  private final WrongCodes wrongCodes;
  private final IntakeSettings settings;
  private final byte[] codeKey;

  PostgresRequests(JdbcClient sql, Vault vault, WrongCodes wrongCodes, IntakeSettings settings) {
    this.sql = sql;
    this.vault = vault;
    this.wrongCodes = wrongCodes;
    this.settings = settings;
    codeKey = SecretFolder.at(settings.secrets()).queryCodeKey();
  }

  @Override
  public Filed add(UUID id, Judged judged, String code, Instant at) {
    var texts = vault.first(id, Texts.of(judged.wish(), code));
    return sql.sql(
            texts.with()
                + """
            insert into requests (id, number, code_mac, place, place_name, kind, category,
              wished_category, urgency, wished_urgency, channel, said_by, anonymous, restricted,
              about, phone_mac, pointed_at)
            values (:id, next_request_number(:district, :day), :mac, :place, :placeName, :kind,
              :category, :wishedCategory, :urgency, :wishedUrgency, :channel, :saidBy, :anonymous,
              :restricted, :about, :phone, :at)
            returning number, (select count(*) from requests other where other.place = :place
              and other.category = :category and other.ended is null
              and other.pointed_at > :at - interval '30 days') as similar
            """)
        .params(texts.parameters())
        .param("id", id)
        .param("district", settings.district())
        .param("day", at.atZone(settings.zone()).toLocalDate())
        .param("mac", QueryCode.mac(codeKey, id, code))
        .param("place", judged.where().code())
        .param("placeName", judged.where().name())
        .param("kind", judged.as().kind())
        .param("category", judged.as().category())
        .param("wishedCategory", judged.wish().category())
        .param("urgency", judged.as().urgency())
        .param("wishedUrgency", judged.wish().urgency())
        .param("channel", judged.wish().channel())
        .param("saidBy", judged.wish().saidBy())
        .param("anonymous", judged.wish().reporter().anonymous())
        .param("restricted", judged.category().restricted())
        .param("about", judged.wish().about().toArray(String[]::new))
        .param("phone", phoneMac(judged.wish().reporter().phone()), Types.BINARY)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Filed(row.getString("number"), row.getInt("similar"), texts.words().getFirst()))
        .single();
  }

  private byte @Nullable [] phoneMac(@Nullable String phone) {
    return phone == null ? null : Phone.of(phone).mac(codeKey);
  }

  @Override
  public Optional<ServiceRequest> find(UUID id) {
    return sql.sql(
            "select id, number, place, restricted, cycle, ended, units, about from requests where id = ?")
        .param(id)
        .query((row, _) -> request(row))
        .optional();
  }

  @Override
  public Origin origin(UUID id) {
    return sql.sql(
            """
            select kind, category, channel, said_by, place, place_name, restricted, about
            from requests where id = ?
            """)
        .param(id)
        .query(
            (row, _) ->
                new Origin(
                    row.getString("kind"),
                    row.getString("category"),
                    row.getString("channel"),
                    row.getString("said_by"),
                    new Located(row.getString("place"), row.getString("place_name")),
                    row.getBoolean("restricted"),
                    List.of((String[]) row.getArray("about").getArray())))
        .single();
  }

  @Override
  public void continues(UUID id, UUID first) {
    sql.sql(
            """
            update requests set parent =
              (select coalesce(parent, id) from requests first where first.id = ?)
            where id = ?
            """)
        .params(first, id)
        .update();
  }

  @Override
  public Optional<UUID> exchange(String number, String code) {
    // An unknown number is counted under an id made from it, so that it takes the same time.
    var coded =
        sql.sql(
                """
                select r.id, coalesce(first.id, r.id) as coded,
                  coalesce(first.code_mac, r.code_mac) as code_mac
                from requests r left join requests first on first.id = r.parent
                where r.number = ?
                """)
            .param(number)
            .query((row, _) -> coded(row))
            .optional()
            .orElseGet(() -> Coded.unknown(UUID.nameUUIDFromBytes(number.getBytes(UTF_8))));
    var right = MessageDigest.isEqual(coded.mac, QueryCode.mac(codeKey, coded.by, code));
    // Whatever the number, it is one code that is guessed.
    if (wrongCodes.tooMany(coded.by)) {
      return Optional.empty();
    }
    if (!right) {
      wrongCodes.count(coded.by);
    }
    return right ? Optional.of(coded.id) : Optional.empty();
  }

  @Override
  public void follow(Collection<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    sql.sql(
            """
            update requests r set cycle = c.cycle, ended = c.ended,
              category = coalesce(c.category, r.category),
              urgency = coalesce(c.urgency, r.urgency),
              restricted = coalesce(c.restricted, r.restricted), place = coalesce(c.place, r.place),
              about = coalesce(string_to_array(c.about, ' '), r.about),
              answered = coalesce(c.answered, r.answered), units =
              (select coalesce(array_agg(distinct unit), '{}')
                from unnest(r.units || string_to_array(c.units, ' ')) unit)
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::boolean[], ?::text[], ?::text[], ?::boolean[]) as c
              (id, cycle, ended, units, category, urgency, restricted, place, about, answered)
            where r.id = c.id
            """)
        .param(changes.stream().map(Change::id).toArray(UUID[]::new))
        .param(changes.stream().map(Change::cycle).toArray(Integer[]::new))
        .param(changes.stream().map(Change::ended).toArray(String[]::new))
        .param(changes.stream().map(c -> String.join(" ", c.units())).toArray(String[]::new))
        .param(sorts(changes, Sort::category).toArray(String[]::new))
        .param(sorts(changes, Sort::urgency).toArray(String[]::new))
        .param(sorts(changes, Sort::restricted).toArray(Boolean[]::new))
        .param(changes.stream().map(Change::place).toArray(String[]::new))
        .param(changes.stream().map(c -> joined(c.about())).toArray(String[]::new))
        .param(changes.stream().map(Change::answered).toArray(Boolean[]::new))
        .update();
  }

  private static <T> Stream<@Nullable T> sorts(Collection<Change> changes, Function<Sort, T> part) {
    return changes.stream().map(Change::sort).map(sort -> sort == null ? null : part.apply(sort));
  }

  private static @Nullable String joined(@Nullable List<String> codes) {
    return codes == null ? null : String.join(" ", codes);
  }

  /** A request, and by whose code it is opened: its own, or that of the one it is the rest of. */
  private record Coded(UUID id, UUID by, byte[] mac) {
    private static Coded unknown(UUID id) {
      return new Coded(id, id, NO_MAC);
    }
  }

  private static Coded coded(ResultSet row) throws SQLException {
    return new Coded(
        row.getObject("id", UUID.class),
        row.getObject("coded", UUID.class),
        row.getBytes("code_mac"));
  }

  private static ServiceRequest request(ResultSet row) throws SQLException {
    return new ServiceRequest(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("place"),
        row.getBoolean("restricted"),
        row.getInt("cycle"),
        row.getString("ended"),
        List.of((String[]) row.getArray("units").getArray()),
        List.of((String[]) row.getArray("about").getArray()));
  }
}
