package org.whistle.machine;

import java.sql.Connection;
import java.sql.SQLException;

/** A service's database, which its owner of the same name alone may enter. */
public final class ServiceDatabase {

  private ServiceDatabase() {}

  /**
   * Makes the database and its owner, unless they are there.
   *
   * @param server the super user's connection to any database of the server
   * @param name of letters alone
   * @param password the owner's, without a quote in it; the one of an owner that is there stays
   */
  public static void create(Connection server, String name, String password) throws SQLException {
    try (var statement = server.createStatement()) {
      if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
      }
      if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0");
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection server, String question, String name)
      throws SQLException {
    try (var statement = server.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
