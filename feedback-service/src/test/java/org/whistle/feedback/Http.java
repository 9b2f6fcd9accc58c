package org.whistle.feedback;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP surface, as one caller speaks to it. */
record Http(int port, Caller caller) {

  record Answer(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("");
    }
  }

  static Http resident(int port, UUID requestId) {
    return new Http(port, Caller.residentOf(requestId));
  }

  static Http staff(int port, String name, Role role, String place) {
    return new Http(port, new Caller(name, name, Set.of(role), place, null, null));
  }

  static Http unit(int port, String code) {
    return new Http(port, new Caller(code, code, Set.of(Role.DEPARTMENT), null, code, null));
  }

  static Http service(int port) {
    return new Http(port, Caller.service("gateway"));
  }

  Answer get(String path) {
    return client()
        .get()
        .uri(path)
        .header("Accept-Language", "en")
        .exchange((_, response) -> answer(response));
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, body, UUID.randomUUID());
  }

  Answer post(String path, Map<String, ?> body, UUID key) {
    return client()
        .post()
        .uri(path)
        .header("Accept-Language", "en")
        .header("Idempotency-Key", key.toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange((_, response) -> answer(response));
  }

  Answer put(String path, Map<String, ?> body) {
    return client()
        .put()
        .uri(path)
        .header("Accept-Language", "en")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange((_, response) -> answer(response));
  }

  /** A card is shown in a header, so that it stands in no log. */
  Answer look(String card) {
    return client()
        .post()
        .uri("/api/cards/look")
        .header("Accept-Language", "en")
        .header("Whistle-Card", card)
        .exchange((_, response) -> answer(response));
  }

  private RestClient client() {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader("Authorization", "Bearer " + Identities.token("feedback", caller))
        .build();
  }

  private static Answer answer(ConvertibleClientHttpResponse response) throws IOException {
    return new Answer(
        response.getStatusCode().value(), JsonMapper.shared().readTree(response.getBody()));
  }
}
