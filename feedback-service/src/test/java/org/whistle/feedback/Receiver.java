package org.whistle.feedback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's machine, which a test makes fail in every way that machines do. */
final class Receiver {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Manner> manners = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** How a path behaves. */
  enum Manner {
    WELL,
    /** Answers long after everybody has stopped waiting. */
    SLOW,
    /** Does it, and says that it failed. */
    LYING,
    REFUSING,
    GONE,
    /** Sends the caller elsewhere. */
    REDIRECTING
  }

  record Call(String path, Map<String, String> headers, String body) {
    String key() {
      return headers.getOrDefault("webhook-id", "");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  Receiver() {
    server = onAnyPort();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String at(String path) {
    return "http://" + host() + path;
  }

  void behave(String path, Manner manner) {
    manners.put(path, manner);
  }

  List<Call> calls(String path) {
    return calls.stream().filter(it -> it.path().equals(path)).toList();
  }

  private static HttpServer onAnyPort() {
    try {
      return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = new ConcurrentHashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
      var path = exchange.getRequestURI().getPath();
      calls.add(new Call(path, headers, body));
      int status =
          switch (manners.getOrDefault(path, Manner.WELL)) {
            case WELL -> 200;
            case SLOW -> late();
            case LYING -> 500;
            case REFUSING -> 400;
            case GONE -> 410;
            case REDIRECTING -> {
              exchange.getResponseHeaders().add("Location", at("/elsewhere"));
              yield 307;
            }
          };
      var said = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, said.length);
      exchange.getResponseBody().write(said);
    }
  }

  private int late() {
    try {
      closing.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return 200;
  }

  /** Nobody listens there any more. */
  Receiver closed() {
    closing.countDown();
    server.stop(0);
    return this;
  }
}
