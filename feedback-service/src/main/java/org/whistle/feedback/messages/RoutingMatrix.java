package org.whistle.feedback.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.whistle.contracts.EventTypes;
import org.whistle.feedback.messages.model.Matrix;

/** Loads the routes; a service that would leave a move untold doesn't start. */
@Configuration(proxyBeanMethods = false)
class RoutingMatrix {

  @Bean
  Matrix matrix(MessageSettings settings) throws IOException {
    return read(settings.routes());
  }

  static Matrix read(Resource routes) throws IOException {
    var lines = routes.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    return Matrix.read(lines).covering(EventTypes.all().keySet());
  }
}
