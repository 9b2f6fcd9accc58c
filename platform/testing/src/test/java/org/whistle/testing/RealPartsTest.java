package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

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
}
