package org.whistle.feedback.rates.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.rates.model.Change;
import org.whistle.feedback.rates.model.RateRow;
import org.whistle.feedback.rates.model.Traits;

/** Rows and changes as PostgreSQL reads them from JSON, and rows as it gives them. */
final class RowJson {
  private RowJson() {}

  static Map<String, Object> of(RateRow row) {
    var it = new LinkedHashMap<String, Object>();
    it.put("request_id", row.requestId());
    it.put("part", row.part());
    it.put("month", row.traits().month());
    it.put("number", row.traits().number());
    it.put("kind", row.traits().kind());
    it.put("place", row.traits().place());
    it.put("category", row.traits().category());
    it.put("channel", row.traits().channel());
    it.put("unit", row.unit());
    it.put("units", row.units());
    it.put("restricted", row.traits().restricted());
    it.put("about", row.traits().about());
    it.put("handler", row.handler());
    it.put("desk", row.desk());
    it.put("measures", row.measures());
    it.put("excluded", row.excluded());
    return it;
  }

  static Map<String, Object> of(Change change, long n) {
    var it = new LinkedHashMap<String, Object>();
    it.put("month", change.month());
    it.put("place", change.place());
    it.put("category", change.category());
    it.put("channel", change.channel());
    it.put("unit", change.unit());
    it.put("units", change.units());
    it.put("restricted", change.restricted());
    it.put("about", change.about());
    it.put("measures", change.measures());
    it.put("excluded", change.excluded());
    it.put("later", change.later());
    it.put("n", n);
    return it;
  }

  static RateRow row(ResultSet row) throws SQLException {
    var traits =
        new Traits(
            row.getString("number"),
            row.getInt("month"),
            row.getString("place"),
            row.getString("kind"),
            row.getString("category"),
            row.getString("channel"),
            row.getBoolean("restricted"),
            texts(row.getArray("about")));
    return new RateRow(
        row.getObject("request_id", UUID.class),
        row.getString("part"),
        traits,
        row.getString("unit"),
        texts(row.getArray("units")),
        row.getString("handler"),
        row.getString("desk"),
        row.getLong("measures"),
        row.getLong("excluded"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
