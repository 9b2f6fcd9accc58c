package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.feedback.Receiver.Call;

/** What is told, to whom, and how a receiver can trust it. */
class TellingTest extends TellingRig {
  TellingTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
  }

  @Test
  void a_departments_web_hook_hears_a_whistle_signed_once_and_without_the_reporter()
      throws Exception {
    hook("D01");
    others.point("help").place().blow("D01");

    var call = heard("/D01", 1).getFirst();
    assertThat(delivered("unit:D01", "web-hook")).hasSize(1);
    assertThat(call.headers())
        .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
        .containsEntry("webhook-signature", signature(call));
    assertThat(call.json().path("specversion").asString()).isEqualTo("1.0");
    assertThat(call.json().path("type").asString()).isEqualTo("whistle.blown");
    assertThat(call.json().path("id").asString()).isEqualTo(call.key());
    assertThat(call.json().path("data").path("placeName").asString()).isEqualTo("东风社区3号楼");
    assertThat(call.body()).doesNotContain("reporter", "words", "\"by\"");
    assertThat(call.json().path("data").path("text").asString())
        .startsWith("吹哨")
        .contains("请 区人力资源和社会保障局 报到");
  }

  @Test
  void a_unit_that_was_added_is_told_and_hears_what_the_others_hear() {
    hook("U05");
    var whistle = others.point("help").place().blow("U06");
    others.dispatch(new WhistleUnitAdded(whistle, "general", "U05", "street", null)).withdraw(true);

    assertThat(heard("/U05", 2))
        .extracting(call -> call.json().path("type").asString())
        .containsExactlyInAnyOrder("whistle.unit-added", "request.withdrawn");
  }

  @Test
  void a_unit_finds_what_it_was_told_in_the_product_until_it_has_read_it() {
    others.point("help").place().blow("D02");
    var unit = Http.unit(port, "D02");
    await().atMost(SOON).until(() -> !items(unit.get("/api/notices")).isEmpty());

    var notice = items(unit.get("/api/notices")).getFirst();
    assertThat(notice.path("text").asString()).contains("Political and Legal Affairs");
    assertThat(notice.path("text").asString()).startsWith("Whistle: ");
    assertThat(notice.path("read").asBoolean()).isFalse();
    var read = "/api/notices/" + notice.path("id").asString() + "/read";
    assertThat(Http.unit(port, "D03").post(read, Map.of()).status()).isEqualTo(404);
    assertThat(unit.post(read, Map.of()).status()).isEqualTo(200);
    assertThat(items(unit.get("/api/notices")).getFirst().path("read").asBoolean()).isTrue();
  }

  @Test
  void a_target_is_never_shown_again_and_a_new_secret_leaves_the_former_good_for_a_day()
      throws Exception {
    hook("U02");
    var second = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    set("unit:U02", "web-hook", Map.of("address", receiver.at("/U02"), "secret", second));
    var all = admin.get("/api/messages/targets").body().toString();
    assertThat(all).contains("127.0.0.1").doesNotContain(SECRET, second, "/U02");

    others.point("help").place().blow("U02");
    var call = heard("/U02", 1).getFirst();
    assertThat(call.headers().get("webhook-signature").split(" "))
        .hasSize(2)
        .contains(signature(call));
  }

  @Test
  void addresses_within_the_house_and_short_secrets_are_refused() {
    for (var address :
        List.of("http://127.0.0.1:1/x", "ftp://a.example/x", "http://a.example/", "no")) {
      assertThat(set("unit:U03", "web-hook", Map.of("address", address, "secret", SECRET)).status())
          .as(address)
          .isEqualTo(400);
    }
    assertThat(set("unit:U03", "web-hook", Map.of("address", receiver.at("/U03"))).status())
        .isEqualTo(400);
    var within = Map.of("address", "https://127.0.0.1:1/x", "secret", SECRET);
    assertThat(set("unit:U03", "web-hook", within).status()).isEqualTo(200);
    others.point("help").place().blow("U03");
    await().atMost(SOON).until(() -> inState("unit:U03", "stuck").size() == 1);
    assertThat(inState("unit:U03", "stuck").getFirst().path("reason").asString())
        .isEqualTo("address-not-allowed");
  }

  @Test
  void a_card_checks_in_once_and_only_for_its_own_whistle_and_unit() {
    set("unit:D11", "wecom", Map.of("address", receiver.at("/wecom")));
    var whistle = others.point("help").place().blow("D11");
    var card = heard("/wecom", 1).getFirst().json().path("template_card");
    var link = card.path("card_action").path("url").asString();
    assertThat(link).startsWith("http://localhost:8080/card#");
    var token = link.substring(link.indexOf('#') + 1);

    var anyone = Http.resident(port, others.requestId());
    assertThat(anyone.look(token).text("text")).startsWith("Whistle: ");
    assertThat(anyone.look(token).body().path("used").asBoolean()).isFalse();
    assertThat(anyone.post("/internal/cards/exchange", tap(token, "k1")).status()).isEqualTo(403);

    var gateway = Http.service(port);
    var used = gateway.post("/internal/cards/exchange", tap(token, "k1"));
    assertThat(used.text("whistleId")).isEqualTo(whistle.toString());
    assertThat(used.text("unit")).isEqualTo("D11");
    assertThat(gateway.post("/internal/cards/exchange", tap(token, "k1"))).isEqualTo(used);
    assertThat(gateway.post("/internal/cards/exchange", tap(token, "k2")).text("slug"))
        .isEqualTo("card-used");
    assertThat(anyone.look(token).body().path("used").asBoolean()).isTrue();
    assertThat(anyone.look(token.substring(0, 40) + "AAAA" + token.substring(44)).text("slug"))
        .isEqualTo("card-unknown");
  }

  private static Map<String, String> tap(String card, String key) {
    return Map.of("card", card, "key", key);
  }

  /** As https://www.standardwebhooks.com has it, written apart from what is tested. */
  private static String signature(Call call) throws GeneralSecurityException {
    var sent = Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp")));
    assertThat(Duration.between(sent, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
    mac.update((call.key() + "." + call.headers().get("webhook-timestamp") + ".").getBytes());
    mac.update(call.body().getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
  }
}
