package org.whistle.chaos.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table read in the order of requests, one request's rows at a time. */
final class Cursor {
  private static final int AT_ONCE = 2000;
  private final String table;
  private final ResultSet rows;
  private final List<String> columns = new ArrayList<>();
  private @Nullable UUID ahead;

  Cursor(String table, Connection connection, String sql) throws SQLException {
    this.table = table;
    var statement = connection.createStatement();
    statement.setFetchSize(AT_ONCE);
    statement.closeOnCompletion();
    this.rows = statement.executeQuery(sql);
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      columns.add(rows.getMetaData().getColumnLabel(i));
    }
    step();
  }

  String table() {
    return table;
  }

  /** The request that the next rows are about; null at the end. */
  @Nullable UUID ahead() {
    return ahead;
  }

  /** The rows of a request, and goes on to the next one. */
  List<Row> take(UUID request) throws SQLException {
    List<Row> taken = new ArrayList<>();
    while (request.equals(ahead)) {
      var values = new HashMap<String, Object>();
      for (int i = 0; i < columns.size(); i++) {
        var value = rows.getObject(i + 1);
        if (value != null) {
          values.put(columns.get(i), value);
        }
      }
      taken.add(new Row(values));
      step();
    }
    return taken;
  }

  private void step() throws SQLException {
    ahead = rows.next() ? rows.getObject(1, UUID.class) : null;
  }
}
