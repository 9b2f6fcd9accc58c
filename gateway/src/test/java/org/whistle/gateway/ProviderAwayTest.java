package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.whistle.access.Role;
import org.whistle.testing.Identities;

/** A district whose identity provider doesn't answer, and which takes no passwords. */
@DirtiesContext
class ProviderAwayTest extends DoorTest {

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) throws IOException {
    Files.writeString(Identities.secrets().resolve("provider.secret"), "never asked for");
    settings.add("whistle.provider.issuer", () -> "http://127.0.0.1:9");
  }

  @Test
  void staff_are_told_and_residents_notice_nothing() {
    var begun = get("/oauth2/authorization/provider", null);
    assertThat(begun.statusCode()).isEqualTo(302);
    assertThat(begun.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?refused=provider-failed");
    assertThat(post("/api/requests", "{\"description\":\"路灯不亮\"}", null).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_right_password_is_not_asked_for() {
    String user = user(Role.COMMAND);
    problem(post("/api/tokens", credentials(user, PASSWORD), null), 403, "passwords-off");
    assertThat(json(get("/api/session", null)).at("/logInBy/passwords").asBoolean()).isFalse();
  }
}
