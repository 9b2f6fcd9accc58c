package org.whistle.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.whistle.access.SecretFolder;
import org.whistle.machine.ServiceDatabase;
import org.whistle.machine.Topics;

/** Makes what is missing and leaves what is there, so it runs at each start. */
public final class Prepare {

  private Prepare() {}

  /**
   * Runs it.
   *
   * @param arguments {@code keys FOLDER UID}: a folder for each service below this one, owned by
   *     the user that services run as; or {@code stores FOLDER POSTGRES KAFKA}: databases and
   *     topics, with the keys of this folder and the servers' {@code HOST:PORT}
   */
  static void main(String[] arguments) throws IOException, SQLException {
    var folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "keys" -> new Keys(folder, Integer.parseInt(arguments[2])).hand();
      case "stores" -> stores(folder, arguments[2], arguments[3]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void stores(Path folder, String postgres, String kafka)
      throws IOException, SQLException {
    var url = "jdbc:postgresql://" + postgres + "/postgres";
    var password = SecretFolder.at(Keys.all(folder)).postgresPassword();
    try (var server = DriverManager.getConnection(url, "postgres", password)) {
      for (var service : Keys.SERVICES) {
        ServiceDatabase.create(
            server, service, Files.readString(Keys.databasePassword(folder, service)).strip());
      }
    }
    Topics.create(kafka);
    System.out.println("Databases and topics are there");
  }
}
