package org.whistle.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What would be right to every schema, and wrong all the same. */
class DistrictInAClusterTest {

  private static final Set<String> SERVICES = Set.of("intake", "dispatch", "tracking", "feedback");
  private static final Pattern TOPIC =
      Pattern.compile(
          "topic\\((\\w+|\"[^\"]+\"), (\\w+), Map\\.of\\(\"([^\"]+)\", \"([^\"]+)\"\\)\\)");
  private static final Pattern POOL = Pattern.compile("maximum-pool-size: (\\d+)");

  @ParameterizedTest
  @EnumSource
  void nobody_scales_past_the_partitions(Overlay overlay) {
    var facts = overlay.facts();
    var partitions =
        facts.one("KafkaTopic", "whistle.requests.v1").at("/spec/partitions").intValue();

    assertThat(facts.names("ScaledObject")).isEqualTo(SERVICES);
    assertThat(facts.of("ScaledObject"))
        .allSatisfy(
            scaled -> {
              assertThat(scaled.at("/spec/maxReplicaCount").intValue()).isBetween(2, partitions);
              assertThat(scaled.at("/spec/minReplicaCount").intValue()).isGreaterThanOrEqualTo(2);
              assertThat(scaled.at("/spec/triggers/0/metadata/consumerGroup").asString())
                  .isEqualTo(Facts.name(scaled));
            });
  }

  @Test
  void topics_are_those_of_one_machine() {
    var source = Overlay.text("platform/machine/src/main/java/org/whistle/machine/Topics.java");
    var made = new TreeMap<String, String>();
    TOPIC
        .matcher(source)
        .results()
        .forEach(
            topic ->
                made.put(
                    word(source, topic.group(1)),
                    "%s %s=%s"
                        .formatted(word(source, topic.group(2)), topic.group(3), topic.group(4))));

    var here = new TreeMap<String, String>();
    for (var topic : Overlay.CITY.facts().of("KafkaTopic").toList()) {
      var config = Facts.words(topic.at("/spec/config"));
      config.remove("min.insync.replicas");
      here.put(Facts.name(topic), topic.at("/spec/partitions").intValue() + " " + only(config));
    }
    assertThat(here).hasSize(4).isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_acknowledged_stands_twice(Overlay overlay) {
    var facts = overlay.facts();

    assertThat(facts.of("KafkaTopic"))
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/spec/replicas").intValue()).isEqualTo(3);
              assertThat(topic.path("spec").path("config").path("min.insync.replicas").intValue())
                  .isEqualTo(2);
            });
    assertThat(facts.of("KafkaNodePool"))
        .allSatisfy(pool -> assertThat(pool.at("/spec/replicas").intValue()).isEqualTo(3));
    var database = facts.one("Cluster", "whistle-db");
    assertThat(database.at("/spec/instances").intValue()).isEqualTo(3);
    assertThat(database.at("/spec/postgresql/synchronous/dataDurability").asString())
        .isEqualTo("required");
    assertThat(database.at("/spec/plugins/0/isWALArchiver").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void every_pod_is_hardened_and_ends_in_good_order(Overlay overlay) {
    assertThat(overlay.facts().of("Deployment"))
        .hasSize(5)
        .allSatisfy(
            deployment -> {
              var pod = deployment.at("/spec/template/spec");
              var container = pod.at("/containers/0");
              assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
              assertThat(pod.path("automountServiceAccountToken").booleanValue(true)).isFalse();
              assertThat(container.at("/securityContext/readOnlyRootFilesystem").booleanValue())
                  .isTrue();
              assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                  .isEqualTo("ALL");
              assertThat(container.path("startupProbe").isObject()).isTrue();
              assertThat(container.path("livenessProbe").isObject()).isTrue();
              assertThat(container.path("readinessProbe").isObject()).isTrue();
              assertThat(container.at("/resources/limits/memory").isString()).isTrue();
              assertThat(container.path("image").asString()).matches("[\\w./-]+:\\d[\\w.-]+");
              var stops = container.at("/lifecycle/preStop/sleep/seconds").intValue();
              assertThat(pod.path("terminationGracePeriodSeconds").intValue())
                  .isGreaterThanOrEqualTo(stops + 30);
            });
  }

  @ParameterizedTest
  @EnumSource
  void every_variable_is_one_that_its_service_reads(Overlay overlay) {
    var facts = overlay.facts();
    for (var deployment : facts.of("Deployment").toList()) {
      var settings = new Settings(module(Facts.name(deployment)));
      assertThat(facts.environment(deployment).keySet())
          .as(Facts.name(deployment))
          .isNotEmpty()
          .allMatch(settings::isRead);
    }
  }

  @ParameterizedTest
  @EnumSource
  void addresses_are_those_that_the_operators_make(Overlay overlay) {
    var facts = overlay.facts();
    for (var deployment : facts.of("Deployment").toList()) {
      var name = Facts.name(deployment);
      var told = facts.environment(deployment);
      assertThat(told.get("SPRING_DATASOURCE_URL"))
          .startsWith("jdbc:postgresql://whistle-db-rw:5432/" + name + "?sslmode=verify-full");
      assertThat(told.get("SPRING_KAFKA_BOOTSTRAP_SERVERS"))
          .isEqualTo(SERVICES.contains(name) ? "whistle-kafka-bootstrap:9093" : null);
    }
    var gateway = facts.environment(facts.one("Deployment", "gateway"));
    assertThat(SERVICES)
        .allSatisfy(
            service ->
                assertThat(gateway)
                    .containsEntry(
                        "WHISTLE_SERVICES_" + service.toUpperCase(Locale.ROOT),
                        "http://" + service + ":8080"));
  }

  /** The schema takes any words here; KEDA goes by these. */
  @ParameterizedTest
  @EnumSource
  void scaling_asks_kafka_for_the_lag(Overlay overlay) {
    assertThat(overlay.facts().of("ScaledObject"))
        .allSatisfy(
            scaled ->
                assertThat(Facts.words(scaled.at("/spec/triggers/0/metadata")))
                    .containsEntry("bootstrapServers", "whistle-kafka-bootstrap.whistle.svc:9093")
                    .containsOnlyKeys(
                        "bootstrapServers",
                        "consumerGroup",
                        "topic",
                        "lagThreshold",
                        "offsetResetPolicy",
                        "tls"));
  }

  @Test
  void a_variable_that_nobody_reads_is_found() {
    var settings = new Settings("intake-service");

    assertThat(settings.isRead("WHISTLE_DISTRICT")).isTrue();
    assertThat(settings.isRead("WHISTLE_DISTRIKT")).isFalse();
    assertThat(settings.isRead("SPRING_KAFKA_SSL_KEYSTORE_LOKATION")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nobody_sets_the_clock_and_each_is_a_member_by_its_own_name(Overlay overlay) {
    var facts = overlay.facts();
    for (var deployment : facts.of("Deployment").toList()) {
      var told = facts.environment(deployment);
      assertThat(told.keySet()).noneMatch(name -> name.contains("CLOCK") || name.contains("DEMO"));
      assertThat(told.containsKey("WHISTLE_JOURNAL_INSTANCE"))
          .isEqualTo(SERVICES.contains(Facts.name(deployment)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_database_has_a_connection_for_everybody(Overlay overlay) {
    var facts = overlay.facts();
    var needed = 0;
    for (var deployment : facts.of("Deployment").toList()) {
      var name = Facts.name(deployment);
      var most =
          SERVICES.contains(name)
              ? facts.one("ScaledObject", name).at("/spec/maxReplicaCount").intValue()
              : deployment.at("/spec/replicas").intValue();
      // one more while a version is rolled out
      needed += (most + 1) * pool(module(name));
    }
    var allowed =
        facts.one("Cluster", "whistle-db").at("/spec/postgresql/parameters/max_connections");
    assertThat(Integer.parseInt(allowed.asString())).isGreaterThanOrEqualTo(needed + 20);
  }

  @ParameterizedTest
  @EnumSource
  void each_database_is_entered_by_its_owner_alone(Overlay overlay) {
    var facts = overlay.facts();
    var doors =
        Facts.list(facts.one("Cluster", "whistle-db").at("/spec/postgresql/pg_hba")).stream()
            .map(JsonNode::asString)
            .toList();

    assertThat(facts.names("Database")).isEqualTo(facts.names("Deployment"));
    assertThat(doors.getLast()).isEqualTo("host all all all reject");
    assertThat(doors.subList(0, doors.size() - 1))
        .containsExactlyInAnyOrderElementsOf(
            facts.names("Database").stream()
                .map(name -> "hostssl %1$s %1$s all scram-sha-256".formatted(name))
                .toList());
  }

  private static String module(String service) {
    return SERVICES.contains(service) ? service + "-service" : service;
  }

  private static int pool(String module) {
    var found = POOL.matcher(Overlay.text(module + "/src/main/resources/application.yml"));
    return found.find() ? Integer.parseInt(found.group(1)) : 10;
  }

  private static String only(Map<String, String> config) {
    return config.entrySet().iterator().next().toString();
  }

  /** A literal, or what the constant of this name stands for. */
  private static String word(String source, String term) {
    var constant = Pattern.compile(" " + term + " = \"?([^\";]+)\"?;").matcher(source);
    return constant.find() ? constant.group(1) : term.replace("\"", "");
  }
}
