package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.whistle.access.Role;

@RealParts
@SpringJUnitConfig
class RealPartsTest {

  @Autowired Environment environment;

  @Test
  void a_context_is_pointed_at_parts_of_its_own() {
    assertThat(environment.getProperty("spring.datasource.url")).contains("/test_");
    assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
        .isEqualTo(Parts.bootstrapServers());
  }

  @Test
  void identities_are_signed_with_the_secrets_that_the_service_has() {
    assertThat(environment.getProperty("whistle.secrets"))
        .isEqualTo(Identities.secrets().toString());
    assertThat(Identities.token("intake", "command", Role.COMMAND, "990101", null)).contains(".");
  }
}
