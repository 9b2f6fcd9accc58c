package org.whistle.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./whistle status}: every part with its process, state, port and memory. */
final class Status {

  /** Parts that measure themselves: services, each instance, and the gateway. */
  private static final Predicate<String> SPEAKS =
      part -> Stack.PROGRAMS.contains(part.replaceFirst("-\\d+$", ""));

  private final Installation installation;

  Status(Installation installation) {
    this.installation = installation;
  }

  /** Prints a JSON array; {@code memory} is resident bytes. */
  void printJson() throws IOException {
    var list = new ArrayList<Map<String, Object>>();
    for (var part : parts()) {
      var line = new LinkedHashMap<String, Object>();
      line.put("name", part.name());
      line.put("pid", part.pid());
      line.put("state", part.state());
      line.put("port", part.port());
      line.put("memory", Memory.of(part));
      line.put("restarts", part.restarts());
      list.add(line);
    }
    System.out.println(new JsonMapper().writeValueAsString(list));
  }

  void print() throws IOException {
    var parts = parts();
    if (parts.isEmpty()) {
      System.out.println("Whistle isn't running");
      return;
    }
    long total = 0;
    System.out.printf("%-11s %8s  %-10s %6s %8s%n", "name", "pid", "state", "port", "memory");
    for (var part : parts) {
      var memory = Memory.of(part);
      total += memory;
      System.out.printf(
          "%-11s %8d  %-10s %6d %5d MB%n",
          part.name(), part.pid(), part.state(), part.port(), memory >> 20);
    }
    System.out.printf("%-11s %36d MB%n", "together", total >> 20);
    for (var part : parts) {
      if (SPEAKS.test(part.name())) {
        var scrape = Http.text("http://127.0.0.1:" + part.port() + "/actuator/prometheus");
        Worries.of(part.name(), scrape).forEach(line -> System.out.println("! " + line));
      }
    }
  }

  private List<PartState> parts() {
    if (!Supervisor.holds(installation)) {
      return List.of();
    }
    var page = new StatusBook(installation.run("status.json")).read();
    var parts = new ArrayList<PartState>();
    parts.add(new PartState("supervisor", page.supervisor(), "ready", 0, 0));
    parts.addAll(page.parts());
    return parts;
  }
}
