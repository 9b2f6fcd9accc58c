package org.whistle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({"张三丰,张**", "李,李**", "' 王五',王**", "Smith,S**"})
  void of_a_name_the_surname_stays(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678,138****5678",
    "138 1234 5678,138****5678",
    "0351-1234567,035****4567",
    "1234567,****67",
    "12,****12"
  })
  void of_a_telephone_number_three_and_four_digits_stay(String phone, String masked) {
    assertThat(Masking.phone(phone)).isEqualTo(masked);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Masking.name(null)).isNull();
    assertThat(Masking.name(" ")).isNull();
    assertThat(Masking.phone("")).isNull();
  }
}
