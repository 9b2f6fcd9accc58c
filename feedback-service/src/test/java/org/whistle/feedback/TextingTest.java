package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.feedback.Receiver.Manner;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

/** A resident is told by text, chooses otherwise, and texts back; through a real gateway's HTTP. */
class TextingTest extends TellingRig {
  private static int phones = 0;

  private final Texting texting;
  private final Http resident;
  private final String phone = "1990000%04d".formatted(++phones);

  TextingTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
    texting = new Texting(port);
    resident = Http.resident(port, others.requestId());
  }

  @BeforeEach
  void leaveAPhone() {
    intake.knows(others.requestId(), "OWN", phone);
    receiver.behave("/sms", Manner.WELL);
  }

  @AfterEach
  void comeBack() {
    intake.isAway(false);
  }

  @Test
  void received_changed_and_answered_are_told_once_each_without_a_link() {
    others.point("help", List.of("own")).place().take("community");
    extend();
    extend();
    others.resolve("community", null);

    var told = texts(3);
    // Those that were kept at one moment leave side by side.
    assertThat(told).allMatch(it -> it.contains("SQ-990101-20261120-00037"));
    assertThat(told).anyMatch(it -> it.contains("已收到") && it.contains("ABC234"));
    assertThat(told).anyMatch(it -> it.contains("改为最迟"));
    assertThat(told).anyMatch(it -> it.contains("1已解决") && it.contains("退订回T"));
    assertThat(told).noneMatch(it -> it.contains("http") || it.contains("/"));
    await().atMost(SOON).until(() -> told("delivered").size() == 3);
    assertThat(told("delivered"))
        .extracting(it -> it.path("shown").asString())
        .containsOnly("***" + phone.substring(phone.length() - 2));
    assertThat(resident.get(path()).text("number")).isEqualTo("12345");
    assertThat(stranger().get(path()).status()).isEqualTo(404);
    assertThat(Http.staff(port, "w", Role.COMMUNITY, Others.COMMUNITY).get(path()).status())
        .isEqualTo(200);
    assertThat(Http.unit(port, "D06").get(path()).status()).isEqualTo(403);
  }

  @Test
  void whoever_left_no_phone_and_whoever_was_forgotten_is_not_texted() {
    others.point("help").place().take("community").resolve("community", null);
    var other = new Others(org.whistle.testing.Parts.bootstrapServers());
    other.point("help", List.of("own"));
    var theirs = Http.resident(port, other.requestId());
    await()
        .atMost(SOON)
        .until(() -> reasons(theirs, other.requestId()).equals(List.of("no-contact")));
    assertThat(items(resident.get(path()))).isEmpty();
  }

  @Test
  void who_opted_out_hears_nothing_until_opting_in_again() {
    assertThat(texting.reply(phone, "T").text("outcome")).isEqualTo("opted-out");
    others.point("help", List.of("own")).place().take("community");
    await().atMost(SOON).until(() -> told("dropped").size() == 1);
    assertThat(told("dropped").getFirst().path("reason").asString()).isEqualTo("opted-out");
    texting.reply(phone, "什么");
    assertThat(smsTo(phone)).isEmpty();

    assertThat(texting.reply(phone, "恢复").text("outcome")).isEqualTo("opted-in");
    others.resolve("community", null);
    assertThat(texts(1).getFirst()).contains("已办完");
  }

  @Test
  void a_second_phone_is_told_from_its_naming_on() {
    var daughter = "1880000" + phone.substring(7);
    others.point("help", List.of("own")).place();
    texts(1);
    intake.knows(others.requestId(), "SECOND", daughter);
    others.contacts("own", "second");
    await().atMost(SOON).until(() -> smsTo(daughter).size() == 1);
    assertThat(smsTo(daughter).getFirst()).contains("您的家人");
    others.contacts("own").take("community").resolve("community", null);

    assertThat(texts(2).getLast()).contains("已办完");
    assertThat(smsTo(daughter)).hasSize(1);
  }

  @Test
  void whoever_praised_is_left_in_peace_and_who_was_named_beside_is_told() {
    var daughter = "1890000" + phone.substring(7);
    others.point("praise", List.of("own"));
    intake.knows(others.requestId(), "SECOND", daughter);
    others.contacts("own", "second");
    await().atMost(SOON).until(() -> smsTo(daughter).size() == 1);
    assertThat(smsTo(phone)).isEmpty();
  }

  @Test
  void while_intake_is_away_a_text_waits_and_no_try_is_counted() {
    intake.isAway(true);
    others.point("help", List.of("own"));
    await()
        .atMost(SOON)
        .until(() -> reasons(resident, others.requestId()).contains("contact-awaited"));
    intake.isAway(false);
    await().atMost(SOON).until(() -> told("delivered").size() == 1);
    assertThat(texts(1)).hasSize(1);
  }

  @Test
  void the_answer_is_rated_by_a_digit_once_for_the_gateways_id() {
    others.point("help", List.of("own")).place().take("community").resolve("community", null);
    texts(2);
    await().atMost(SOON).until(() -> told("delivered").size() == 2);

    var id = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      assertThat(texting.reply(id, phone, " １ ").text("outcome")).isEqualTo("rated");
    }
    var again = texting.reply(phone, "3");
    assertThat(again.text("outcome")).isEqualTo("too-late");
    assertThat(again.text("text")).contains("没有计入");
    assertThat(
            resident
                .post("/api/requests/%s/rating".formatted(others.requestId()), FIVE)
                .text("slug"))
        .isEqualTo("already-rated");
  }

  @Test
  void three_asks_for_a_re_do() {
    others.point("help", List.of("own")).place().take("community").resolve("community", null);
    texts(2);
    await().atMost(SOON).until(() -> told("delivered").size() == 2);
    assertThat(texting.reply(phone, "3。").text("outcome")).isEqualTo("rated");
    assertThat(
            resident
                .post("/api/requests/%s/rating".formatted(others.requestId()), FIVE)
                .text("slug"))
        .isEqualTo("already-rated");
  }

  @Test
  void what_cannot_be_matched_is_answered_plainly_and_not_for_ever() {
    var strange = "1770000" + phone.substring(7);
    assertThat(texting.reply(strange, "1").text("outcome")).isEqualTo("unmatched");
    for (int i = 0; i < 4; i++) {
      assertThat(texting.reply(strange, "你好").text("outcome")).isEqualTo("unclear");
    }
    assertThat(smsTo(strange)).hasSize(3).first().asString().contains("没有找到");
  }

  @Test
  void what_the_gateway_did_not_sign_is_not_heard() {
    var now = Instant.now();
    assertThat(texting.forged(phone, "1").text("slug")).isEqualTo("text-not-genuine");
    assertThat(texting.at(now.minus(Duration.ofMinutes(6)), phone, "1").text("slug"))
        .isEqualTo("text-not-genuine");
    assertThat(texting.at(now, phone, "1").status()).isEqualTo(200);
  }

  private static final Map<String, ?> FIVE = Map.of("solved", "yes", "level", 5);

  private void extend() {
    var until = Instant.parse("2026-12-01T08:00:00Z");
    others.dispatch(new RequestExtended(Ids.next(), "respond", until));
  }

  private Http stranger() {
    return Http.resident(port, UUID.randomUUID());
  }

  private String path() {
    return "/api/requests/%s/told".formatted(others.requestId());
  }

  private List<JsonNode> told(String state) {
    return items(resident.get(path())).stream()
        .filter(it -> it.path("state").asString().equals(state))
        .toList();
  }

  private static List<String> reasons(Http who, UUID request) {
    var answer = who.get("/api/requests/%s/told".formatted(request));
    return answer
        .body()
        .path("items")
        .valueStream()
        .map(it -> it.path("reason").asString(""))
        .toList();
  }

  private List<String> texts(int count) {
    await().atMost(SOON).until(() -> smsTo(phone).size() == count);
    return smsTo(phone);
  }

  private static List<String> smsTo(String phone) {
    return receiver.calls("/sms").stream()
        .map(Receiver.Call::json)
        .filter(it -> it.path("phone").asString().equals(phone))
        .map(it -> it.path("text").asString())
        .toList();
  }
}
