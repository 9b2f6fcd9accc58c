package org.whistle.intake.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.access.Scope;
import org.whistle.intake.households.Household.Personal;
import org.whistle.vault.Box;
import tools.jackson.databind.json.JsonMapper;

/** The registered households. */
@Component
class Households {
  private final JdbcClient sql;
  private final Box box;
  private final JsonMapper json;

  Households(JdbcClient sql, Box box, JsonMapper json) {
    this.sql = sql;
    this.box = box;
    this.json = json;
  }

  /** Adds or replaces; the same again changes nothing that anybody can see. */
  void keep(List<Household> households) {
    sql.sql(
            """
            insert into households (community, building, unit, room, grid, usage, colour, personal)
            select * from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::bytea[])
            on conflict (community, building, unit, room) do update
              set (grid, usage, colour, personal, changed_at) = (excluded.grid, excluded.usage,
                excluded.colour, excluded.personal, whistle_now())
            """)
        .param(households.stream().map(Household::community).toArray(String[]::new))
        .param(households.stream().map(Household::building).toArray(Integer[]::new))
        .param(households.stream().map(Household::unit).toArray(Integer[]::new))
        .param(households.stream().map(Household::room).toArray(String[]::new))
        .param(households.stream().map(Household::grid).toArray(String[]::new))
        .param(households.stream().map(Household::usage).toArray(String[]::new))
        .param(households.stream().map(Household::colour).toArray(String[]::new))
        .param(households.stream().map(this::seal).toArray(byte[][]::new))
        .update();
  }

  /** A grid's households that the scope reaches, in the order of their doors. */
  List<Household> of(String grid, Scope scope) {
    return scope.sees(grid, List.of())
        ? sql.sql(
                "select * from households where grid = ? order by community, building, unit, room")
            .param(grid)
            .query((row, _) -> household(row))
            .list()
        : List.of();
  }

  private byte @Nullable [] seal(Household household) {
    var personal = household.personal();
    return personal == null
        ? null
        : box.close(household.label(), json.writeValueAsString(personal));
  }

  private Household household(ResultSet row) throws SQLException {
    var open =
        new Household(
            row.getString("community"),
            row.getInt("building"),
            row.getInt("unit"),
            row.getString("room"),
            row.getString("grid"),
            row.getString("usage"),
            row.getString("colour"),
            null);
    byte @Nullable [] sealed = row.getBytes("personal");
    return sealed == null ? open : open.with(open(open.label(), sealed));
  }

  private Personal open(String label, byte[] sealed) {
    return json.readValue(box.open(label, sealed), Personal.class);
  }
}
