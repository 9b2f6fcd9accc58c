package org.whistle.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real HTTP server in the place of a service, which remembers what it was asked. */
final class StandIn {

  /** What it was asked. */
  record Heard(String method, URI uri, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  final List<Heard> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private boolean dead;
  private volatile HttpHandler answer = StandIn::ok;

  StandIn() {
    server = start(0);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answersWith(HttpHandler handler) {
    answer = handler;
  }

  void reset() {
    if (dead) {
      server = start(server.getAddress().getPort());
      dead = false;
    }
    heard.clear();
    answer = StandIn::ok;
  }

  void die() {
    server.stop(0);
    dead = true;
  }

  Heard last() {
    return heard.getLast();
  }

  static void say(HttpExchange call, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
  }

  private HttpServer start(int port) {
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      fresh.createContext("/", this::hear);
      fresh.start();
      return fresh;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void hear(HttpExchange call) throws IOException {
    try (call) {
      if (call.getRequestURI().getPath().startsWith("/actuator/")) {
        say(call, 200, "application/json", "{\"status\":\"UP\"}");
        return;
      }
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(
          new Heard(call.getRequestMethod(), call.getRequestURI(), call.getRequestHeaders(), body));
      answer.handle(call);
    }
  }

  private static void ok(HttpExchange call) throws IOException {
    say(call, 200, "application/json", "{\"ok\":true}");
  }
}
