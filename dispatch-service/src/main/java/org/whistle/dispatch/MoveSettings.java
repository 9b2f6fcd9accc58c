package org.whistle.dispatch;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.whistle.dispatch.model.Bounds;

/**
 * How far this district lets promises be put off.
 *
 * @param extensions most that are approved in one cycle
 * @param rest longest until a suspended or registered request is reviewed
 */
@Validated
@ConfigurationProperties("whistle.moves")
record MoveSettings(
    @DefaultValue("2") @Min(0) int extensions,
    @DefaultValue("31d") @DurationMin(days = 1) Duration rest) {

  Bounds bounds() {
    return new Bounds(extensions, rest);
  }
}
