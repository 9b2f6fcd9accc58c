package org.whistle.intake.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.whistle.intake.IntakeSettings;
import org.whistle.intake.places.Place.Box;

/** The registered areas and buildings, and a gazetteer of them that is at most seconds old. */
@Component
public class Places {
  private final JdbcClient sql;
  private final IntakeSettings settings;
  private volatile @Nullable Known known;

  private record Known(long changes, Gazetteer gazetteer) {}

  Places(JdbcClient sql, IntakeSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /** What finds areas from words; no round trip once it is read. */
  public Gazetteer gazetteer() {
    var now = known;
    return now == null ? renew() : now.gazetteer();
  }

  @Scheduled(fixedDelayString = "${whistle.places.renewed-every:5s}")
  void look() {
    renew();
  }

  /** Reads what changed since. */
  synchronized Gazetteer renew() {
    var changes = sql.sql("select changes from registry_changes").query(Long.class).single();
    var now = known;
    if (now == null || now.changes() != changes) {
      now = new Known(changes, new Gazetteer(settings.district(), all(), allBuildings()));
      known = now;
    }
    return now.gazetteer();
  }

  /** Adds or replaces; the same again changes nothing. */
  void keep(List<Place> places) {
    sql.sql(
            """
            insert into places (code, name, type, lat, lon, south, west, north, east)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[],
              ?::float8[], ?::float8[], ?::float8[], ?::float8[])
            on conflict (code) do update set (name, type, lat, lon, south, west, north, east) =
              (excluded.name, excluded.type, excluded.lat, excluded.lon,
               excluded.south, excluded.west, excluded.north, excluded.east)
            """)
        .param(places.stream().map(Place::code).toArray(String[]::new))
        .param(places.stream().map(Place::name).toArray(String[]::new))
        .param(places.stream().map(Place::type).toArray(String[]::new))
        .param(places.stream().map(Place::lat).toArray(Double[]::new))
        .param(places.stream().map(Place::lon).toArray(Double[]::new))
        .param(
            places.stream()
                .map(p -> p.box() == null ? null : p.box().south())
                .toArray(Double[]::new))
        .param(
            places.stream()
                .map(p -> p.box() == null ? null : p.box().west())
                .toArray(Double[]::new))
        .param(
            places.stream()
                .map(p -> p.box() == null ? null : p.box().north())
                .toArray(Double[]::new))
        .param(
            places.stream()
                .map(p -> p.box() == null ? null : p.box().east())
                .toArray(Double[]::new))
        .update();
    count();
  }

  /** Adds or replaces; the same again changes nothing. */
  void keepBuildings(List<Building> buildings) {
    sql.sql(
            """
            insert into buildings (community, number, grid)
            select * from unnest(?::text[], ?::int[], ?::text[])
            on conflict (community, number) do update set grid = excluded.grid
            """)
        .param(buildings.stream().map(Building::community).toArray(String[]::new))
        .param(buildings.stream().map(Building::number).toArray(Integer[]::new))
        .param(buildings.stream().map(Building::grid).toArray(String[]::new))
        .update();
    count();
  }

  /**
   * Areas within one, itself included, in the order of their codes.
   *
   * @param digits of the codes wanted; 0 for any
   */
  List<Place> within(String code, String after, int digits, int limit) {
    return sql.sql(
            """
            select * from places where starts_with(code, ?) and code > ?
              and (? = 0 or length(code) = ?)
            order by code limit ?
            """)
        .params(code, after, digits, digits, limit)
        .query((row, _) -> place(row))
        .list();
  }

  /** A community's buildings. */
  List<Building> buildingsOf(String community) {
    return sql.sql("select * from buildings where community = ? order by number")
        .param(community)
        .query((row, _) -> building(row))
        .list();
  }

  private List<Place> all() {
    return sql.sql("select * from places").query((row, _) -> place(row)).list();
  }

  private List<Building> allBuildings() {
    return sql.sql("select * from buildings").query((row, _) -> building(row)).list();
  }

  private void count() {
    sql.sql("update registry_changes set changes = changes + 1").update();
  }

  private static Place place(ResultSet row) throws SQLException {
    var south = row.getObject("south", Double.class);
    return new Place(
        row.getString("code"),
        row.getString("name"),
        row.getString("type"),
        row.getObject("lat", Double.class),
        row.getObject("lon", Double.class),
        south == null
            ? null
            : new Box(south, row.getDouble("west"), row.getDouble("north"), row.getDouble("east")));
  }

  private static Building building(ResultSet row) throws SQLException {
    return new Building(row.getString("community"), row.getInt("number"), row.getString("grid"));
  }
}
