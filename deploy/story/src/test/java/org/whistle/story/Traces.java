package org.whistle.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes in what services send by OTLP over HTTP, as a collector would. */
final class Traces implements AutoCloseable {
  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  /**
   * A step of a trace.
   *
   * @param whole all of it that can be read as text, and all that was sent with it
   */
  record Span(
      String service,
      String trace,
      String id,
      String parent,
      String name,
      Map<String, String> tags,
      String whole) {

    /** Whose it is, and what. */
    String step() {
      return service + ": " + name;
    }
  }

  Traces(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/v1/traces",
        call -> {
          try (call) {
            var sent = Wire.of(call.getRequestBody().readAllBytes());
            sent.all(1).forEach(this::resource);
            call.sendResponseHeaders(200, -1);
          }
        });
    server.start();
  }

  private void resource(Wire of) {
    var service = tags(of.all(1).getFirst(), 1).get("service.name");
    for (var scope : of.all(2)) {
      for (var span : scope.fields().getOrDefault(2, List.of())) {
        spans.add(span(service, span));
      }
    }
  }

  private static Span span(String service, byte[] bytes) {
    var span = Wire.of(bytes);
    return new Span(
        service,
        span.hex(1),
        span.hex(2),
        span.hex(4),
        span.text(5),
        tags(span, 9),
        new String(bytes, StandardCharsets.UTF_8));
  }

  private static Map<String, String> tags(Wire of, int field) {
    var tags = new TreeMap<String, String>();
    of.all(field).forEach(tag -> tags.put(tag.text(1), tag.all(2).getFirst().text(1)));
    return tags;
  }

  List<Span> all() {
    return spans;
  }

  /** Every step of the traces of which one is about this request. */
  List<Span> about(String number) {
    var traces =
        spans.stream()
            .filter(span -> number.equals(span.tags().get("whistle.request")))
            .map(Span::trace)
            .distinct()
            .toList();
    return spans.stream().filter(span -> traces.contains(span.trace())).toList();
  }

  /** The step, and those before it back to the first: the first one first. */
  List<String> way(Span to) {
    var way = new ArrayList<String>();
    var at = to;
    while (at != null) {
      way.add(at.step());
      var before = at.parent();
      at = spans.stream().filter(span -> span.id().equals(before)).findFirst().orElse(null);
    }
    Collections.reverse(way);
    return way;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
