package org.whistle.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.whistle.chaos.fault.Parts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people at the operators' desk, who do between two rounds what people would do. */
final class Operators {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TO_END = Duration.ofMinutes(10);

  private final Target target;
  private final Map<String, String> tokens = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Operators(Target target) {
    this.target = target;
  }

  /**
   * One proposes, the other agrees: what was made up and can't be read is discarded everywhere.
   *
   * @param requests made up by the plan
   * @return how many records were discarded
   */
  int discard(Set<UUID> requests) throws IOException, InterruptedException {
    var discarded = 0;
    for (var service : Parts.SERVICES) {
      var desk = "/api/operations/" + service + "/kept";
      for (var id : parked(desk, requests)) {
        var wish = Map.of("action", "discard", "reason", "made up by ./whistle chaos");
        var proposal = call("admin", "POST", desk + "/" + id + "/proposals", wish).path("id");
        var decision = Map.of("proposal", proposal.asString());
        call("command", "POST", desk + "/" + id + "/approval", decision);
        discarded++;
      }
    }
    return discarded;
  }

  private List<Long> parked(String desk, Set<UUID> requests)
      throws IOException, InterruptedException {
    var found = new ArrayList<Long>();
    var next = desk + "?reason=parked";
    while (!next.isEmpty()) {
      var page = call("admin", "GET", next, Map.of());
      for (var item : page.path("items")) {
        var request = item.path("requestId").asString("");
        if (!request.isEmpty() && requests.contains(UUID.fromString(request))) {
          found.add(item.path("id").asLong());
        }
      }
      next = page.path("next").asString("");
    }
    return found;
  }

  /** Lets tracking rebuild its view beside the living one, and says what differs. */
  List<String> compare() throws IOException, InterruptedException {
    var state = ended("compare");
    return state.path("state").asString("").equals("done")
            && state.path("differences").path("total").asLong() == 0
        ? List.of()
        : List.of("the rebuilt view differs: " + state);
  }

  /** Lets tracking put a rebuilt view in the place of the living one, and says why not. */
  List<String> rebuild() throws IOException, InterruptedException {
    var state = ended("rebuild");
    return state.path("state").asString("").equals("done")
        ? List.of()
        : List.of("the view wasn't rebuilt: " + state);
  }

  private JsonNode ended(String kind) throws IOException, InterruptedException {
    var path = "/api/operations/tracking/" + kind;
    call("admin", "POST", path, Map.of());
    var until = System.nanoTime() + TO_END.toNanos();
    var state = call("admin", "GET", path, Map.of());
    while (state.path("endedAt").asString("").isEmpty() && System.nanoTime() < until) {
      Thread.sleep(500);
      state = call("admin", "GET", path, Map.of());
    }
    return state;
  }

  private JsonNode call(String user, String method, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    if (!tokens.containsKey(user)) {
      var login = Map.of("username", user, "password", target.password(user));
      tokens.put(user, send(builder("/api/tokens", "POST", login)).path("token").asString());
    }
    return send(builder(path, method, body).header("Authorization", "Bearer " + tokens.get(user)));
  }

  private HttpRequest.Builder builder(String path, String method, Map<String, ?> body) {
    var request = HttpRequest.newBuilder(target.door().resolve(path)).timeout(PATIENCE);
    return method.equals("GET")
        ? request.GET()
        : request
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var built = request.build();
    var answer = http.send(built, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          built.method() + " " + built.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
