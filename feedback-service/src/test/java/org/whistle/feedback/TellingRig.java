package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.whistle.access.Role;
import org.whistle.feedback.Receiver.Call;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** The service with a receiver beside it that it may call, and what its log says. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "whistle.messages.sending.every=50ms",
      "whistle.messages.sending.first=200ms",
      "whistle.messages.sending.longest=400ms",
      "whistle.messages.sending.tries=6",
      "whistle.messages.sending.lost=3s",
      "whistle.residents.secret=" + TellingRig.SECRET,
      "whistle.residents.quiet-from=00:00",
      "whistle.residents.quiet-until=00:00",
      "resilience4j.timelimiter.configs.default.timeout-duration=500ms",
      "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=2s",
      "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=3"
    })
abstract class TellingRig {
  static final Duration SOON = Duration.ofSeconds(20);
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw3xY7kAz9pQ2=";

  static final Receiver receiver = new Receiver();

  /** Whose the residents' phones are. */
  static final FakeIntake intake = new FakeIntake();

  /** A port on which nobody listens. */
  static final Receiver down = new Receiver().closed();

  final Others others = new Others(Parts.bootstrapServers());
  final Http admin;
  final MeterRegistry meters;
  final int port;

  TellingRig(MeterRegistry meters, int port) {
    this.meters = meters;
    this.port = port;
    this.admin = Http.staff(port, "admin", Role.ADMIN, "990101");
  }

  @DynamicPropertySource
  static void allow(DynamicPropertyRegistry settings) {
    settings.add("whistle.messages.allowed-hosts", () -> receiver.host() + "," + down.host());
    settings.add("whistle.messages.sms.url", () -> receiver.at("/sms"));
    settings.add("whistle.services.intake", intake::address);
  }

  void hook(String unit) {
    var target = Map.of("address", receiver.at("/" + unit), "secret", SECRET);
    assertThat(set("unit:" + unit, "web-hook", target).status()).isEqualTo(200);
  }

  Http.Answer set(String recipient, String channel, Map<String, ?> target) {
    return admin.put("/api/messages/targets/" + recipient + "/" + channel, target);
  }

  static List<Call> heard(String path, int least) {
    await().atMost(SOON).until(() -> receiver.calls(path).size() >= least);
    return receiver.calls(path);
  }

  String onlyKey(String recipient) {
    return log(recipient, "web-hook").getFirst().path("id").asString();
  }

  List<JsonNode> delivered(String recipient, String channel) {
    return log(recipient, channel).stream()
        .filter(it -> it.path("state").asString().equals("delivered"))
        .toList();
  }

  List<JsonNode> inState(String recipient, String state) {
    return items(admin.get("/api/messages/deliveries?state=" + state + "&recipient=" + recipient));
  }

  List<JsonNode> log(String recipient, String channel) {
    return items(
        admin.get("/api/messages/deliveries?channel=" + channel + "&recipient=" + recipient));
  }

  static List<JsonNode> items(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").valueStream().toList();
  }

  double breaker(String line, String state) {
    var gauge =
        meters.find("resilience4j.circuitbreaker.state").tags("name", line, "state", state).gauge();
    return gauge == null ? -1 : gauge.value();
  }
}
