package org.whistle.gateway.house;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are; {@code whistle.services.*}. */
@ConfigurationProperties("whistle.services")
public record Services(URI intake, URI dispatch, URI tracking, URI feedback) {

  /** The address of one, without a path. */
  public URI address(Service service) {
    return switch (service) {
      case INTAKE -> intake;
      case DISPATCH -> dispatch;
      case TRACKING -> tracking;
      case FEEDBACK -> feedback;
    };
  }
}
