package org.whistle.gateway.house;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services' instances are; {@code whistle.services.*}, several with commas between. */
@ConfigurationProperties("whistle.services")
record Services(List<URI> intake, List<URI> dispatch, List<URI> tracking, List<URI> feedback) {

  /** The addresses of all its instances, without a path. */
  List<URI> addresses(Service service) {
    return switch (service) {
      case INTAKE -> intake;
      case DISPATCH -> dispatch;
      case TRACKING -> tracking;
      case FEEDBACK -> feedback;
    };
  }
}
