package org.whistle.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's own machine, and a robot's, on the one port that the stack may call. */
final class Hook implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  record Call(String path, String key, JsonNode body) {}

  Hook(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/",
        call -> {
          try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var key = String.valueOf(call.getRequestHeaders().getFirst("webhook-id"));
            calls.add(
                new Call(call.getRequestURI().getPath(), key, JsonMapper.shared().readTree(body)));
            var said = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, said.length);
            call.getResponseBody().write(said);
          }
        });
    server.start();
  }

  List<Call> at(String path) {
    return calls.stream().filter(it -> it.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
