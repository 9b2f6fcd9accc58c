package org.whistle.dispatch.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Staffing;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;

/** Writes the books of staff, turns and leaves. */
@Repository
class PostgresStaffing implements Staffing {
  private final JdbcClient sql;

  PostgresStaffing(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void put(Member member, String by) {
    sql.sql(
            """
            INSERT INTO staff (id, name, kind, seat, unit, phone, set_by) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (name, kind, seat, unit, phone, set_by, set_at) =
              (excluded.name, excluded.kind, excluded.seat, excluded.unit, excluded.phone,
               excluded.set_by, whistle_now())
            """)
        .params(
            member.id(),
            member.name(),
            member.kind().wire(),
            member.seat(),
            member.unit(),
            member.phone(),
            by)
        .update();
  }

  @Override
  public void remove(String id) {
    sql.sql("DELETE FROM staff WHERE id = ?").param(id).update();
  }

  @Override
  public List<Member> of(String seatPrefix) {
    return sql.sql("SELECT * FROM staff WHERE seat LIKE ? ORDER BY seat, id LIMIT 2000")
        .param(seatPrefix + "%")
        .query(StaffRows::member)
        .list();
  }

  @Override
  public void put(DutyTurn turn) {
    sql.sql(
            """
            INSERT INTO turns (id, member, seat, from_at, until_at, by_phone)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (member, seat, from_at) DO UPDATE
            SET until_at = excluded.until_at, by_phone = excluded.by_phone
            """)
        .params(
            turn.id(),
            turn.member(),
            turn.seat(),
            StaffRows.at(turn.from()),
            StaffRows.at(turn.until()),
            turn.byPhone())
        .update();
  }

  @Override
  public List<DutyTurn> turns(String seatPrefix, Instant from, Instant until) {
    return sql.sql(
            """
            SELECT * FROM turns WHERE seat LIKE ? AND until_at > ? AND from_at < ?
            ORDER BY from_at, seat, member LIMIT 2000
            """)
        .params(seatPrefix + "%", StaffRows.at(from), StaffRows.at(until))
        .query(StaffRows::turn)
        .list();
  }

  @Override
  public Optional<DutyTurn> removeTurn(UUID id) {
    return sql.sql("DELETE FROM turns WHERE id = ? RETURNING *")
        .param(id)
        .query(StaffRows::turn)
        .optional();
  }

  @Override
  public void put(Leave leave) {
    sql.sql(
            """
            INSERT INTO leaves (id, member, from_at, until_at, reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (member, from_at) DO UPDATE
            SET until_at = excluded.until_at, reason = excluded.reason
            """)
        .params(
            leave.id(),
            leave.member(),
            StaffRows.at(leave.from()),
            StaffRows.at(leave.until()),
            leave.reason())
        .update();
  }

  @Override
  public List<Leave> leaves(String seatPrefix, Instant from, Instant until) {
    return sql.sql(
            """
            SELECT l.* FROM leaves l JOIN staff s ON s.id = l.member
            WHERE s.seat LIKE ? AND l.until_at > ? AND l.from_at < ?
            ORDER BY l.from_at, l.member LIMIT 2000
            """)
        .params(seatPrefix + "%", StaffRows.at(from), StaffRows.at(until))
        .query(StaffRows::leave)
        .list();
  }

  @Override
  public Optional<Leave> removeLeave(UUID id) {
    return sql.sql("DELETE FROM leaves WHERE id = ? RETURNING *")
        .param(id)
        .query(StaffRows::leave)
        .optional();
  }
}
