package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A department hears of whistles by its own web hook while its machine and feedback-service fall
 * over, and checks in by the link in its card.
 */
class TellingStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int WHISTLES = 3;
  private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

  private final Stack stack = Stack.running();
  private final Api admin = Api.as(stack, "admin");
  private final Desks desks = new Desks(stack);

  @Test
  void a_department_hears_every_whistle_once_a_key_though_feedback_is_killed_and_checks_in_by_card()
      throws Exception {
    var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw3xY7kAz9pQ2=";
    reach("web-hook", Map.of("address", stack.hook("/D05"), "secret", secret));
    reach("wecom", Map.of("address", stack.hook("/robot")));

    // Nobody listens yet: everything is retried, and feedback dies in between.
    var whistles = new HashSet<String>();
    for (int i = 0; i < WHISTLES; i++) {
      whistles.add(blow());
    }
    await().atMost(SOON).until(() -> deliveries("web-hook").size() >= WHISTLES);
    stack.kill("feedback");
    try (var hook = new Hook(stack.hookPort())) {
      stack.awaitHealthy();
      whistles.add(blow());

      await().atMost(SOON).until(() -> heard(hook).containsAll(whistles));
      assertThat(blown(hook).map(Hook.Call::key).distinct().count())
          .as("one key a whistle")
          .isEqualTo(heard(hook).size());
      await()
          .atMost(SOON)
          .until(() -> deliveries("web-hook").stream().allMatch("delivered"::equals));
      await().atMost(SOON).until(() -> links(hook).size() >= whistles.size());
      checkInByCard(hook, whistles);
    }
  }

  @Test
  void a_resident_is_told_by_text_and_rates_by_replying_a_digit() {
    var phone = "1990000%04d".formatted(System.nanoTime() % 10_000);
    var request = desks.pointBy(Map.of("name", "李阿姨", "phone", phone));
    var number = desks.reads(request).text("number");
    await().atMost(SOON).until(() -> caught(number, "已收到"));
    assertThat(openedBy(phone)).containsExactly(number);
    desks.move(desks.community, request, "take", Map.of());
    desks.resolve(desks.community, request);
    await().atMost(SOON).until(() -> caught(number, "请回复数字评价"));

    var texting = new Texting(stack);
    assertThat(texting.reply("a-" + phone, phone, "1").text("outcome")).isEqualTo("rated");
    assertThat(texting.reply("a-" + phone, phone, "1").text("outcome")).isEqualTo("rated");
    assertThat(texting.reply("b-" + phone, phone, "1").text("outcome")).isEqualTo("too-late");
    await().atMost(SOON).until(() -> desks.reads(request).text("order").equals("rated"));
  }

  /** Whoever lost number and code reads a one-time code on the phone that was left. */
  private List<String> openedBy(String phone) {
    var anyone = Api.anyone(stack);
    anyone.post("/api/phone-codes", Map.of("phone", phone)).expect(204);
    anyone.post("/api/phone-codes", Map.of("phone", "19911112222")).expect(204);
    var code = CODE.matcher(admin.get("/api/messages/caught").expect(200).body().toString());
    assertThat(code.find()).isTrue();
    var shown = Map.of("phone", phone, "code", code.group(1));
    var opened = anyone.post("/api/phone-codes/open", shown).expect(200);
    anyone.post("/api/phone-codes/open", shown).expect(403);
    return opened.body().path("items").findValuesAsString("number");
  }

  private boolean caught(String number, String words) {
    return admin
        .get("/api/messages/caught")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .map(it -> it.path("text").asString())
        .anyMatch(it -> it.contains(number) && it.contains(words));
  }

  private void checkInByCard(Hook hook, HashSet<String> whistles) {
    var link = links(hook).getLast();
    var card = link.substring(link.indexOf('#') + 1);
    assertThat(tap("/api/cards/look", card, null).expect(200).text("text")).contains("check in");
    var key = UUID.randomUUID();
    var checkedIn = tap("/api/cards/check-in", card, key).expect(200);
    assertThat(whistles).contains(checkedIn.text("whistleId"));
    assertThat(tap("/api/cards/check-in", card, key).expect(200)).isEqualTo(checkedIn);
    assertThat(tap("/api/cards/check-in", card, UUID.randomUUID()).expect(409).body().toString())
        .contains("card-used");
    assertThat(tap("/api/cards/check-in", "AAAA" + card, key).expect(404).body().toString())
        .contains("card-unknown");
    await()
        .atMost(SOON)
        .until(
            () ->
                desks
                    .street
                    .get("/api/notices")
                    .expect(200)
                    .body()
                    .toString()
                    .contains("checked in"));
  }

  private Api.Answer tap(String path, String card, @Nullable UUID key) {
    var anyone = Api.anyone(stack);
    var request =
        anyone
            .request(path)
            .header("Content-Type", "application/json")
            .header("Whistle-Card", card)
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (key != null) {
      request.header("Idempotency-Key", key.toString());
    }
    return anyone.send(request);
  }

  private void reach(String channel, Map<String, ?> target) {
    admin.put("/api/messages/targets/unit:D05/" + channel, target).expect(200);
  }

  private String blow() {
    return desks.whistle(desks.taken(desks.street), "D05");
  }

  /** Beside whistles it hears of what is urged and supervised. */
  private static Stream<Hook.Call> blown(Hook hook) {
    return hook.at("/D05").stream()
        .filter(it -> it.body().path("type").asString().equals("whistle.blown"));
  }

  private static List<String> links(Hook hook) {
    return hook.at("/robot").stream()
        .map(it -> it.body().at("/template_card/card_action/url").asString())
        .filter(it -> it.contains("/card#"))
        .toList();
  }

  private static List<String> heard(Hook hook) {
    return blown(hook).map(it -> it.body().at("/data/whistleId").asString()).distinct().toList();
  }

  private List<String> deliveries(String channel) {
    return admin
        .get("/api/messages/deliveries?recipient=unit:D05&channel=" + channel)
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .map(it -> it.path("state").asString())
        .toList();
  }
}
