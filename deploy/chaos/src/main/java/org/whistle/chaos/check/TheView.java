package org.whistle.chaos.check;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.chaos.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tracking's own tools on the view: what the topic folds to against what stands in the tables. */
public final class TheView {
  private static final String SENTENCE = "the view is what the topic folds to";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Target target;

  /**
   * @param target at rest
   */
  public TheView(Target target) {
    this.target = target;
  }

  /** Has the view compared with a fold of the topic, and names what differs. */
  public List<Finding> compare() throws IOException, InterruptedException {
    return found(ended("compare"));
  }

  /** Has the view made anew; the checker says afterwards whether anybody heard of it. */
  public List<Finding> rebuild() throws IOException, InterruptedException {
    return found(ended("rebuild"));
  }

  static List<Finding> found(JsonNode ended) {
    var findings = new ArrayList<Finding>();
    if (!ended.path("state").asString("").equals("done")) {
      findings.add(new Finding(SENTENCE, null, ended.toString()));
    }
    for (var item : ended.path("differences").path("items")) {
      findings.add(new Finding(SENTENCE, null, item.toString()));
    }
    long total = ended.path("differences").path("total").asLong(0);
    if (total > 0 && findings.isEmpty()) {
      findings.add(new Finding(SENTENCE, null, total + " rows differ"));
    }
    return findings;
  }

  private JsonNode ended(String kind) throws IOException, InterruptedException {
    var path = "/api/operations/tracking/" + kind;
    var token = logIn();
    long end = System.nanoTime() + PATIENCE.toNanos();
    var asked = send(write(path, Map.of()).header("Authorization", "Bearer " + token));
    if (asked.path("id").isMissingNode()) {
      return asked;
    }
    JsonNode now = asked;
    while (now.path("endedAt").isMissingNode() && System.nanoTime() < end) {
      Thread.sleep(500);
      now = send(request(path).header("Authorization", "Bearer " + token).GET());
    }
    return now;
  }

  private String logIn() throws IOException, InterruptedException {
    var credentials = Map.of("username", "admin", "password", target.password("admin"));
    return send(write("/api/tokens", credentials)).path("token").asString("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(target.door().resolve(path)).timeout(Duration.ofSeconds(15));
  }

  private HttpRequest.Builder write(String path, Map<String, String> body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request.build(), BodyHandlers.ofByteArray()).body());
  }
}
