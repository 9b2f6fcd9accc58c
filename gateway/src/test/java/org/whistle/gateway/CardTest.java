package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;

/** A card stands for one unit's check-in, and for nothing else. */
@DirtiesContext
class CardTest extends DoorTest {
  private static final UUID WHISTLE = UUID.randomUUID();

  @Test
  void one_tap_checks_in_as_the_unit_without_a_log_in() throws ParseException {
    meansD06();
    String key = UUID.randomUUID().toString();

    assertThat(tap("sealed", key).statusCode()).isEqualTo(200);
    assertThat(FEEDBACK.last().uri().toString()).isEqualTo("/internal/cards/exchange");
    assertThat(FEEDBACK.last().body()).contains("sealed", key);
    assertThat(claims(FEEDBACK.last()).getClaim("roles")).isEqualTo(List.of("service"));
    assertThat(DISPATCH.last().uri().toString())
        .isEqualTo("/api/whistles/" + WHISTLE + "/check-in");
    assertThat(claims(DISPATCH.last()).getSubject()).isEqualTo("card");
    assertThat(claims(DISPATCH.last()).getClaim("unit")).isEqualTo("D06");
    assertThat(claims(DISPATCH.last()).getClaim("roles")).isEqualTo(List.of("unit"));
    assertThat(claims(DISPATCH.last()).getClaim("place")).isNull();
    assertThat(DISPATCH.last().header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void opening_or_previewing_the_link_does_nothing() {
    meansD06();

    assertThat(get("/card", null).statusCode()).isEqualTo(200);
    assertThat(get("/api/cards/check-in", null).statusCode()).isEqualTo(401);
    assertThat(FEEDBACK.heard).isEmpty();
    assertThat(DISPATCH.heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"404, 404, card-unknown", "410, 410, card-expired", "409, 409, card-used"})
  void what_is_no_card_is_refused_in_plain_words(int said, int status, String slug) {
    FEEDBACK.answersWith(call -> StandIn.say(call, said, "application/problem+json", "{}"));

    problem(tap("other", UUID.randomUUID().toString()), status, slug);
    assertThat(DISPATCH.heard).isEmpty();
  }

  @Test
  void a_card_opens_no_other_move_and_a_tap_needs_its_key() {
    meansD06();
    HttpResponse<String> keyless =
        send(
            call("/api/cards/check-in", null)
                .header("Whistle-Card", "sealed")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    problem(keyless, 400, "idempotency-key-missing");
    HttpResponse<String> other =
        send(
            call("/api/whistles/" + WHISTLE + "/done", null)
                .header("Whistle-Card", "sealed")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    problem(other, 401, "not-logged-in");
    assertThat(DISPATCH.heard).isEmpty();
  }

  @Test
  void anyone_who_holds_it_may_look_what_it_is_about() {
    HttpResponse<String> looked =
        send(
            call("/api/cards/look", null)
                .header("Whistle-Card", "sealed")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(FEEDBACK.last().header("Whistle-Card")).isEqualTo("sealed");
  }

  private static void meansD06() {
    String body = "{\"whistleId\":\"%s\",\"unit\":\"D06\"}".formatted(WHISTLE);
    FEEDBACK.answersWith(call -> StandIn.say(call, 200, "application/json", body));
  }

  private HttpResponse<String> tap(String card, String key) {
    return send(
        call("/api/cards/check-in", null)
            .header("Whistle-Card", card)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  private static JWTClaimsSet claims(StandIn.Heard heard) throws ParseException {
    return SignedJWT.parse(heard.header("Authorization").substring(7)).getJWTClaimsSet();
  }
}
