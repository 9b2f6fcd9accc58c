package org.whistle.tracking;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.whistle.testing.RealParts;

/** The whole service on real parts; only the watermarks are the test's. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "whistle.clocks.limits[take.urgent]=2s",
      "whistle.clocks.limits[first-contact.urgent]=4s",
      // no dispatch hears here, so a flood would wait for it
      "whistle.journal.ahead=1000000"
    })
@Import(ServiceTest.Vouching.class)
@Retention(RetentionPolicy.RUNTIME)
@interface ServiceTest {

  @TestConfiguration(proxyBeanMethods = false)
  class Vouching {
    @Bean
    @Primary
    SettableWatermarks settableWatermarks() {
      return new SettableWatermarks();
    }
  }
}
