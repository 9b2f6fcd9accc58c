package org.whistle.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.whistle.dispatch.model.Bounds;

/**
 * How far this district lets promises be put off.
 *
 * @param extensions most that are approved in one cycle
 * @param rest longest until a suspended or registered request is reviewed
 */
@ConfigurationProperties("whistle.moves")
record MoveSettings(@DefaultValue("2") int extensions, @DefaultValue("31d") Duration rest) {

  Bounds bounds() {
    return new Bounds(extensions, rest);
  }
}
