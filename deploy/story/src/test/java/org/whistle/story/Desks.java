package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Who sits where in the first community, and what the ladder says of what they have. */
final class Desks {
  static final Duration SOON = Duration.ofSeconds(60);
  static final String HOME = "东风社区5号楼";
  private static final Pattern SQ = Pattern.compile("SQ-\\d+-\\d+-\\d+");
  private static final String SMALL = "楼道灯泡不亮了";
  private static final Map<String, Object> DONE =
      Map.of("answer", "换了灯泡", "outcome", "done", "unproven", "no-camera", "despite", "other");

  final Api anyone;
  final Api community;
  final Api street;
  final Api command;
  private final Clockwork time;
  private final Map<Case, String> letters = new HashMap<>();
  private final Set<String> skips = ConcurrentHashMap.newKeySet();

  Desks(Stack stack) {
    anyone = Api.anyone(stack);
    community = Api.as(stack, "community");
    street = Api.as(stack, "street");
    command = Api.as(stack, "command");
    time = new Clockwork(stack);
  }

  /** A lamp that doesn't burn. */
  Case point() {
    return point(SMALL, HOME);
  }

  /** Points, and waits until it stands on a desk. */
  Case point(String description, String address) {
    return point(description, address, Map.of("name", "赵大妈", "phone", "19900000018"));
  }

  /** The lamp, of somebody who says who it is. */
  Case pointBy(Map<String, ?> reporter) {
    return point(SMALL, HOME, reporter);
  }

  private Case point(String description, String address, Map<String, ?> reporter) {
    var where = Map.of("address", address);
    var body = Map.of("description", description, "location", where, "reporter", reporter);
    var pointed = anyone.post("/api/requests", body).expect(201);
    var request = new Case(command, pointed.text("id"));
    letters.put(
        request,
        "/api/requests/" + pointed.text("number") + "/%s?code=" + pointed.text("queryCode"));
    await()
        .atMost(SOON)
        .until(() -> said(request).stream().anyMatch(it -> it.startsWith("request.placed")));
    return request;
  }

  /** Pointed, and taken by the community or the street. */
  Case taken(Api by) {
    var request = point();
    if (by == street) {
      move(community, request, "escalate", Map.of("reason", "needs-department"));
    }
    move(by, request, "take", Map.of());
    return request;
  }

  /** Taken by the street, which has called a unit to lead. */
  Case called(String unit) {
    var request = taken(street);
    whistle(request, unit);
    return request;
  }

  /** The whistle's id. */
  String whistle(Case request, String lead) {
    return move(street, request, "whistles", whistling(lead)).text("whistleId");
  }

  /** What a street asks for, after it has asked the grid's departmental worker in vain. */
  static Map<String, Object> whistling(String lead) {
    return Map.of("lead", lead, "units", List.of(lead), "gridWorker", "not-reachable");
  }

  void resolve(Api by, Case request) {
    move(by, request, "resolve", DONE);
  }

  /** A move of somebody on the staff, which succeeds. */
  Api.Answer move(Api by, Case request, String name, Object body) {
    var answer = by.post("/api/requests/" + request.id() + "/" + name, body);
    assertThat(answer).as(name).matches(it -> it.status() / 100 == 2);
    return answer;
  }

  /** What the resident writes, with number and code. */
  Api.Answer writes(Case request, String name, Object body) {
    return anyone.post(letters.get(request).formatted(name), body);
  }

  /** What was left of it: the resident finds its number there, and the same code opens it. */
  Case left(Case first) {
    var number = reads(first).text("number");
    var read = SQ.matcher(reads(first).body().path("timeline").toString()).results();
    var left = read.map(MatchResult::group).filter(it -> !it.equals(number)).findFirst();
    var letter = letters.get(first).replace(number, left.orElseThrow());
    var rest = new Case(command, anyone.get(letter.replace("/%s", "")).expect(200).text("id"));
    letters.put(rest, letter);
    return rest;
  }

  /** What the resident reads, with number and code. */
  Api.Answer reads(Case request) {
    return anyone.get(letters.get(request).replace("/%s", "")).expect(200);
  }

  /** What dispatch said of it, in order. */
  List<String> said(Case request) {
    return time.said("dispatch", request);
  }

  /** What would go up, and why not the rest; by id. */
  Map<String, JsonNode> dryRun(String more) {
    var items = all("/api/escalations?limit=200" + more);
    items.values().forEach(item -> skips.add(item.path("skip").asString("")));
    return items;
  }

  /** Why a request goes no rung further now; empty where it does. */
  String skip(Case request) {
    return dryRun("").get(request.id()).path("skip").asString("");
  }

  /** Every reason that a dry run gave so far, to anybody. */
  Set<String> skips() {
    return skips;
  }

  /** The duty leader's daily list, by id. */
  Map<String, JsonNode> listed() {
    return all("/api/district/list?limit=200");
  }

  private Map<String, JsonNode> all(String path) {
    var items = new HashMap<String, JsonNode>();
    for (var next = path; !next.isEmpty(); ) {
      var page = command.get(next).expect(200);
      page.body().path("items").forEach(item -> items.put(item.path("id").asString(), item));
      next = page.text("next");
    }
    return items;
  }
}
