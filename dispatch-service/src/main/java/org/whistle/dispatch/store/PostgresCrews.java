package org.whistle.dispatch.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Crews;
import org.whistle.dispatch.model.Attendance;
import org.whistle.dispatch.model.Crew;
import org.whistle.dispatch.model.Member;

/** Reads who works where. */
@Repository
class PostgresCrews implements Crews {
  private final JdbcClient sql;

  PostgresCrews(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Member> member(String id) {
    return sql.sql("SELECT * FROM staff WHERE id = ?")
        .param(id)
        .query(StaffRows::member)
        .optional();
  }

  @Override
  public Crew of(String seat, Instant at) {
    var members =
        sql.sql(
                """
                SELECT * FROM staff s WHERE seat = :seat
                  OR (kind = 'substitute' AND :seat LIKE seat || '%')
                  OR id IN (SELECT member FROM turns WHERE seat = :seat AND until_at > :at)
                ORDER BY id
                """)
            .param("seat", seat)
            .param("at", StaffRows.at(at))
            .query(StaffRows::member)
            .list();
    var turns =
        sql.sql("SELECT * FROM turns WHERE seat = ? AND until_at > ? ORDER BY from_at, member")
            .params(seat, StaffRows.at(at))
            .query(StaffRows::turn)
            .list();
    var leaves =
        sql.sql("SELECT * FROM leaves WHERE member = ANY (?) AND until_at > ? ORDER BY from_at")
            .params(ids(members.stream().map(Member::id).toList()), StaffRows.at(at))
            .query(StaffRows::leave)
            .list();
    return new Crew(seat, members, turns, leaves);
  }

  @Override
  public List<Crew> everybody(Instant at) {
    var members = sql.sql("SELECT * FROM staff ORDER BY id").query(StaffRows::member).list();
    var turns =
        sql.sql(
                "SELECT * FROM turns WHERE until_at > :at AND from_at <= :at ORDER BY from_at, member")
            .param("at", StaffRows.at(at))
            .query(StaffRows::turn)
            .list();
    var leaves =
        sql.sql("SELECT * FROM leaves WHERE until_at > :at AND from_at <= :at ORDER BY from_at")
            .param("at", StaffRows.at(at))
            .query(StaffRows::leave)
            .list();
    return Stream.concat(
            members.stream().map(Member::seat), turns.stream().map(turn -> turn.seat()))
        .distinct()
        .sorted()
        .map(seat -> Crew.of(seat, members, turns, leaves))
        .toList();
  }

  @Override
  public Attendance attendance(Instant at) {
    Map<String, Set<String>> seats = new HashMap<>();
    sql.sql(
            """
            WITH away AS (SELECT member FROM leaves WHERE until_at > :at AND from_at <= :at),
            manned AS (
              SELECT seat FROM turns
              WHERE until_at > :at AND from_at <= :at AND member NOT IN (SELECT member FROM away))
            SELECT 'manned' AS what, seat FROM manned
            UNION
            SELECT 'left', s.seat FROM staff s
            WHERE s.kind <> 'substitute'
              AND s.seat IN (SELECT seat FROM staff WHERE id IN (SELECT member FROM away))
              AND s.seat NOT IN (SELECT seat FROM manned)
              AND NOT EXISTS (
                SELECT FROM staff other WHERE other.kind = 'substitute'
                  AND s.seat LIKE other.seat || '%' AND other.id NOT IN (SELECT member FROM away))
            GROUP BY s.seat HAVING bool_and(s.id IN (SELECT member FROM away))
            UNION ALL
            SELECT 'rostered', seat FROM turns
            GROUP BY seat HAVING min(from_at) <= :at AND max(until_at) > :at
            """)
        .param("at", StaffRows.at(at))
        .query(
            row -> {
              seats
                  .computeIfAbsent(row.getString("what"), _ -> new HashSet<>())
                  .add(row.getString("seat"));
            });
    return new Attendance(
        seats.getOrDefault("manned", Set.of()),
        seats.getOrDefault("left", Set.of()),
        seats.getOrDefault("rostered", Set.of()));
  }

  @Override
  public List<Member> below(String place) {
    return sql.sql("SELECT * FROM staff WHERE seat LIKE ? AND kind <> 'substitute' ORDER BY id")
        .param(place + "%")
        .query(StaffRows::member)
        .list();
  }

  @Override
  public Map<String, Load> loads(Collection<String> members) {
    Map<String, Load> loads = new HashMap<>();
    sql.sql(
            """
            SELECT held_by, count(*) AS open, count(*) FILTER (WHERE due_at < whistle_now()) AS overdue
            FROM handlings WHERE shows_at <> '{}' AND held_by = ANY (?) GROUP BY held_by
            """)
        .param(ids(members))
        .query(
            row -> {
              loads.put(
                  row.getString("held_by"), new Load(row.getInt("open"), row.getInt("overdue")));
            });
    return loads;
  }

  private static String[] ids(Collection<String> members) {
    return members.toArray(String[]::new);
  }
}
