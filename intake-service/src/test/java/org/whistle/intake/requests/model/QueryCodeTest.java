package org.whistle.intake.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class QueryCodeTest {
  private final byte[] key = new byte[32];
  private final UUID request = UUID.randomUUID();

  @RepeatedTest(20)
  void a_code_has_six_letters_that_nobody_confuses() {
    assertThat(QueryCode.random()).matches("[23456789A-HJKMNP-TV-Z]{6}");
  }

  @Test
  void it_may_be_typed_in_whatever_case() {
    assertThat(QueryCode.mac(key, request, " abc234 "))
        .isEqualTo(QueryCode.mac(key, request, "ABC234"));
  }

  @Test
  void its_mac_is_of_no_use_for_another_request_or_under_another_key() {
    var mac = QueryCode.mac(key, request, "ABC234");

    assertThat(QueryCode.mac(key, UUID.randomUUID(), "ABC234")).isNotEqualTo(mac);
    assertThat(QueryCode.mac(new byte[] {1}, request, "ABC234")).isNotEqualTo(mac);
  }
}
