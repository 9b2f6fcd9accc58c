package org.whistle.feedback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Intake, as far as it is asked for residents' phones: the same answers over the same HTTP. */
final class FakeIntake {
  private final Map<String, String> phones = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private volatile boolean away;

  FakeIntake() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/contacts/", this::answer);
    server.createContext("/api/places", FakeIntake::places);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Somebody left a phone; {@code OWN} or {@code SECOND}. */
  void knows(UUID request, String slot, String phone) {
    phones.put(request + slot, phone);
  }

  void forgets(UUID request) {
    phones.keySet().removeIf(it -> it.startsWith(request.toString()));
  }

  void isAway(boolean now) {
    away = now;
  }

  private static void places(HttpExchange exchange) throws IOException {
    try (exchange) {
      var street = Map.of("code", "990101001", "name", "东风街道");
      var community = Map.of("code", Others.COMMUNITY, "name", "东风社区");
      say(exchange, Map.of("items", List.of(street, community)));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      var signed = exchange.getRequestHeaders().getFirst("Authorization");
      var path = exchange.getRequestURI().getPath();
      if (away || signed == null || !signed.startsWith("Bearer ")) {
        exchange.sendResponseHeaders(away ? 503 : 401, -1);
        return;
      }
      switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "use" -> use(exchange, asked);
        case "known" -> known(exchange, asked.path("phone").asString());
        default -> wish(exchange, asked);
      }
    }
  }

  private void use(HttpExchange exchange, JsonNode asked) throws IOException {
    var phone = phones.get(asked.path("request").asString() + asked.path("slot").asString());
    if (phone == null || silent.contains(phone)) {
      exchange.sendResponseHeaders(phone == null ? 404 : 410, -1);
      return;
    }
    say(exchange, Map.of("phone", phone, "code", "ABC234", "language", "zh"));
  }

  private void known(HttpExchange exchange, String phone) throws IOException {
    List<String> requests =
        phones.entrySet().stream()
            .filter(it -> it.getValue().equals(phone))
            .map(it -> it.getKey().substring(0, 36))
            .toList();
    say(exchange, Map.of("requests", requests, "silent", silent.contains(phone)));
  }

  private void wish(HttpExchange exchange, JsonNode asked) throws IOException {
    var phone = asked.path("phone").asString();
    if (asked.path("texts").asBoolean()) {
      silent.remove(phone);
    } else {
      silent.add(phone);
    }
    say(exchange, Map.of("texts", asked.path("texts").asBoolean()));
  }

  private static void say(HttpExchange exchange, Map<String, ?> body) throws IOException {
    var said = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, said.length);
    exchange.getResponseBody().write(said);
  }
}
