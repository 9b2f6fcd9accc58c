package org.whistle.kubernetes;

import java.util.Optional;
import java.util.Set;

/**
 * Secrets that there will be: those that operators make, and those that people give by hand.
 *
 * @param given by hand, with whatever keys the guide says
 */
record Secrets(Facts facts, Set<String> given) {

  /** The keys of a secret; none named where any may be there. */
  Optional<Set<String>> keys(String secret) {
    if (given.contains(secret)) {
      return Optional.of(Set.of());
    }
    if (facts.names("KafkaUser").contains(secret)) {
      return Optional.of(Set.of("user.p12", "user.password", "user.crt", "user.key", "ca.crt"));
    }
    if (facts.names("Kafka").stream()
        .anyMatch(kafka -> secret.equals(kafka + "-cluster-ca-cert"))) {
      return Optional.of(Set.of("ca.crt", "ca.p12", "ca.password"));
    }
    if (facts.names("Cluster").stream().anyMatch(cluster -> secret.equals(cluster + "-ca"))) {
      return Optional.of(Set.of("ca.crt"));
    }
    return Optional.empty();
  }
}
