package org.whistle.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** deploy/compose says the same as the cluster, as far as one machine goes. */
class DistrictInContainersTest {

  private static final JsonNode COMPOSE =
      JsonMapper.shared()
          .valueToTree(new Yaml().<Object>load(Overlay.text("deploy/compose/compose.yaml")));

  /** What only a cluster has: TLS to Kafka, passwords as variables, a proxy that is known. */
  private static final String CLUSTER_ALONE =
      "SPRING_KAFKA_SSL_.*|SPRING_KAFKA_SECURITY_PROTOCOL|SPRING_DATASOURCE_PASSWORD"
          + "|MANAGEMENT_ENDPOINT_HEALTH_PROBES_.*|SERVER_TOMCAT_REMOTEIP_.*";

  @ParameterizedTest
  @ValueSource(strings = {"intake", "dispatch", "tracking", "feedback", "gateway"})
  void a_service_reads_what_it_is_told_and_is_told_what_it_is_in_a_cluster(String name) {
    var told = Facts.words(service(name).path("environment")).keySet();
    var settings = new Settings(name.equals("gateway") ? name : name + "-service");

    assertThat(told)
        .allMatch(settings::isRead)
        .noneMatch(variable -> variable.contains("CLOCK") || variable.contains("DEMO"))
        .containsAll(inTheCluster(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "dispatch", "tracking", "feedback", "gateway"})
  void a_service_is_hardened_and_is_the_image_of_the_cluster(String name) {
    var service = service(name);
    var image = service.path("image").asString();

    assertThat(service.path("read_only").booleanValue()).isTrue();
    assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
    assertThat(service.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
    assertThat(service.path("user").isMissingNode()).as("the image's own user").isTrue();
    assertThat(service.path("healthcheck").isObject()).isTrue();
    assertThat(service.at("/volumes/0").asString()).endsWith("/" + name + ":/etc/whistle:ro");
    assertThat(image.replace("${WHISTLE_IMAGES:-}", "").replaceAll("\\$\\{\\w+:-(.*)}", "$1"))
        .isEqualTo(
            Overlay.CITY
                .facts()
                .one("Deployment", name)
                .at("/spec/template/spec/containers/0/image")
                .asString())
        .endsWith(":" + tag());
  }

  @Test
  void there_is_one_door() {
    var open =
        COMPOSE
            .path("services")
            .propertyStream()
            .filter(service -> service.getValue().has("ports"))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(open).isEqualTo(List.of("gateway"));
  }

  private static Set<String> inTheCluster(String name) {
    var facts = Overlay.DISTRICT.facts();
    return facts.environment(facts.one("Deployment", name)).keySet().stream()
        .filter(variable -> !variable.matches(CLUSTER_ALONE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode service(String name) {
    return COMPOSE.path("services").path(name);
  }

  private static String tag() {
    return Overlay.text("pom.xml").replaceFirst("(?s).*<image.tag>(.*?)</image.tag>.*", "$1");
  }
}
