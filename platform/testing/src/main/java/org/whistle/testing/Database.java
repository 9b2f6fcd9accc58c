package org.whistle.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One empty PostgreSQL database, by its JDBC address and owner. */
public record Database(String url, String user, String password) {

  /** Connections to it, unpooled. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
