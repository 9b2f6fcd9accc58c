package org.whistle.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives {@link Counter} by real HTTP on a real database. */
@SpringBootTest(
    classes = Counter.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=counter", "spring.flyway.locations=classpath:db/web"})
abstract class CounterTest {

  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry settings) {
    var database = Parts.newDatabase();
    settings.add("spring.datasource.url", database::url);
    settings.add("spring.datasource.username", database::user);
    settings.add("spring.datasource.password", database::password);
    settings.add("whistle.secrets", () -> Identities.secrets().toString());
  }

  static Caller someone(String name, Role... roles) {
    return new Caller(name, name, Set.of(roles), "990101", null, null);
  }

  HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder call(String path, Caller caller) {
    return call(path).header("Authorization", "Bearer " + Identities.token("counter", caller));
  }

  HttpResponse<String> send(HttpRequest.Builder call) {
    try {
      return HTTP.send(call.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
