package org.whistle.dispatch;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, called over HTTP and Kafka. */
@RealParts
@SpringBootTest(
    classes = DispatchApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningDispatch {
  protected static final String COMMUNITY_PLACE = "990101001001";
  protected static final Duration SOON = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired protected JdbcClient sql;
  @Autowired protected Handlings handlings;
  protected Neighbours neighbours;

  @BeforeEach
  void everybody_is_on_duty() {
    sql.sql("UPDATE duties SET pattern = 'always'").update();
    neighbours = new Neighbours(Parts.bootstrapServers());
  }

  /** Somebody of staff. */
  public record Person(String name, Role role, @Nullable String place, @Nullable String unit) {}

  protected static final Person GRID_WORKER =
      new Person("grid-worker", Role.GRID_WORKER, Neighbours.GRID, null);
  protected static final Person COMMUNITY =
      new Person("community", Role.COMMUNITY, COMMUNITY_PLACE, null);
  protected static final Person STREET = new Person("street", Role.STREET, "990101001", null);
  protected static final Person DEPARTMENT =
      new Person("department-D06", Role.DEPARTMENT, "990101", "D06");

  protected static final String DONE =
      "{\"answer\":\"垃圾已清运\",\"outcome\":\"done\",\"unproven\":\"no-camera\"}";

  /** A request that was pointed and is on its desks. */
  protected UUID placed() {
    return placed("0301", "general", "G");
  }

  protected UUID placed(String category, String urgency, String route) {
    var id = neighbours.point(category, urgency, route);
    await().atMost(SOON).until(() -> handlings.find(id).isPresent());
    return id;
  }

  protected Reply move(Person who, UUID id, String move, String body) {
    return post(who, "/api/requests/" + id + "/" + move, body);
  }

  protected Reply post(Person who, String path, String body) {
    return send(who, path, "POST", body, "zh");
  }

  protected Reply get(Person who, String path) {
    return send(who, path, "GET", "", "zh");
  }

  protected Reply send(Person who, String path, String method, String body, String language) {
    var token = Identities.token("dispatch", who.name(), who.role(), who.place(), who.unit());
    return send(token, path, method, body, language);
  }

  protected Reply send(String token, String path, String method, String body, String language) {
    var answer =
        call(
            token,
            path,
            method,
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            language);
    return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
  }

  protected HttpResponse<byte[]> call(
      String token, String path, String method, String type, byte[] body, String language) {
    var call =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", language)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HTTP.send(call, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was said of a request, in order. */
  protected List<String> said(UUID id) {
    return sql.sql("SELECT type FROM journal WHERE request_id = ? ORDER BY sequence")
        .param(id)
        .query(String.class)
        .list();
  }

  protected String state(UUID id) {
    return handlings.find(id).orElseThrow().state().wire();
  }

  /** An answer over HTTP. */
  public record Reply(int status, JsonNode body) {

    public String text(String field) {
      return body.path(field).asString();
    }
  }
}
