package org.whistle.gateway.house;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are; {@code whistle.services.*}. */
@ConfigurationProperties("whistle.services")
public record Services(
    List<URI> intake, List<URI> dispatch, List<URI> tracking, List<URI> feedback) {

  /** The address of its first instance, without a path. */
  public URI address(Service service) {
    return addresses(service).getFirst();
  }

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
