package org.whistle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running system under test: its door, its databases, its broker, its processes. */
public final class Target {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path data;
  private final int port;

  /**
   * @param data the installation's folder, as in {@code WHISTLE_DATA}
   * @param port where its gateway listens
   */
  public Target(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** The gateway, for example {@code http://localhost:8080}. */
  public URI door() {
    return URI.create("http://localhost:" + port);
  }

  public Path data() {
    return data;
  }

  /**
   * A connection of its own to a service's database, as the service's role; the caller closes it.
   *
   * @param service {@code intake|dispatch|tracking|feedback|gateway}
   */
  public Connection database(String service) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + part("postgres").port() + "/" + service;
    return DriverManager.getConnection(url, login(service));
  }

  /** Kafka's bootstrap servers. */
  public String brokers() {
    return "127.0.0.1:" + part("kafka").port();
  }

  /** What this user, {@code admin} or one of the demo district's staff, logs in with. */
  public String password(String user) {
    var demo = JSON.readTree(read("secrets/demo-users.json")).path(user).asString("");
    return demo.isEmpty() ? read("secrets/" + user + ".password").strip() : demo;
  }

  /** The supervisor and all its parts, as {@code ./whistle status --json} lists them. */
  public List<PartState> parts() {
    var page = JSON.readTree(read("run/status.json"));
    var parts = new ArrayList<PartState>();
    parts.add(new PartState("supervisor", page.path("supervisor").asLong(), "ready", 0, 0));
    page.path("parts").forEach(part -> parts.add(read(part)));
    return List.copyOf(parts);
  }

  /**
   * One of the parts.
   *
   * @throws IllegalStateException when the installation has no such part
   */
  public PartState part(String name) {
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no part " + name + " in " + data));
  }

  private Properties login(String service) {
    var login = new Properties();
    login.setProperty("user", service);
    login.setProperty("password", read("secrets/postgres.password").strip());
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "60");
    return login;
  }

  private static PartState read(JsonNode part) {
    return new PartState(
        part.path("name").asString(),
        part.path("pid").asLong(),
        part.path("state").asString(),
        part.path("port").asInt(),
        part.path("restarts").asInt());
  }

  private String read(String file) {
    try {
      return Files.readString(data.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
