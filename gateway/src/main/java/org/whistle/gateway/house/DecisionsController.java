package org.whistle.gateway.house;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits for somebody's decision: dispatch asks about time, feedback about re-dos. Both answer
 * in the order of asking and go on after the same place, so that the door lays two lists into one.
 */
@RestController
@Allow({Role.COMMUNITY, Role.STREET, Role.APPRAISER, Role.COMMAND})
class DecisionsController {
  private static final int MOST = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient client;
  private final Identities identities;
  private final Unanswered unanswered;

  DecisionsController(RestClient.Builder clients, Identities identities, Unanswered unanswered) {
    this.client = clients.build();
    this.identities = identities;
    this.unanswered = unanswered;
  }

  @GetMapping("/api/decisions")
  ResponseEntity<byte[]> decisions(
      Caller caller,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh") String language) {
    int size = Math.clamp(limit, 1, MOST);
    var parts =
        Stream.of(Service.DISPATCH, Service.FEEDBACK)
            .map(service -> ask(service, caller, new Slice(at, after, size), language))
            .toList();
    return parts.stream()
        .filter(part -> !part.getStatusCode().is2xxSuccessful())
        .findFirst()
        .orElseGet(() -> joined(parts, size));
  }

  private ResponseEntity<byte[]> ask(Service service, Caller caller, Slice slice, String language) {
    return unanswered.guard(
        service,
        instance ->
            client
                .get()
                .uri(
                    instance.at("/api/decisions").toString() + "?limit={l}&at={at}&after={after}",
                    slice.limit(),
                    orNothing(slice.at()),
                    orNothing(slice.after()))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + identities.sign(caller, service))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange(
                    (_, answer) -> {
                      HttpStatusCode status = answer.getStatusCode();
                      if (Unanswered.Closing.says(status, answer.getHeaders())) {
                        throw new Unanswered.Closing();
                      }
                      return ResponseEntity.status(status)
                          .contentType(
                              Optional.ofNullable(answer.getHeaders().getContentType())
                                  .orElse(MediaType.APPLICATION_JSON))
                          .body(answer.getBody().readAllBytes());
                    }));
  }

  private static ResponseEntity<byte[]> joined(List<ResponseEntity<byte[]>> parts, int size) {
    var pages = parts.stream().map(part -> JSON.readTree(part.getBody())).toList();
    var all =
        pages.stream()
            .flatMap(page -> page.path("items").valueStream())
            .sorted(
                comparing((JsonNode item) -> Instant.parse(item.path("askedAt").asString()))
                    .thenComparing(item -> item.path("id").asString()))
            .toList();
    var shown = all.subList(0, Math.min(size, all.size()));
    var page = JSON.createObjectNode();
    page.putArray("items").addAll(shown);
    if (all.size() > size || pages.stream().anyMatch(part -> part.has("next"))) {
      var last = shown.getLast();
      page.put(
          "next",
          "/api/decisions?limit=%d&at=%s&after=%s"
              .formatted(size, last.path("askedAt").asString(), last.path("id").asString()));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(page));
  }

  private static String orNothing(@Nullable String value) {
    return value == null ? "" : value;
  }

  private record Slice(@Nullable String at, @Nullable String after, int limit) {}
}
