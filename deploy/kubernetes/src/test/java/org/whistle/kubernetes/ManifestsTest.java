package org.whistle.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

class ManifestsTest {

  @ParameterizedTest
  @EnumSource
  void every_field_is_one_that_its_kind_has(Overlay overlay) {
    assertThat(complaints(overlay.facts())).isEmpty();
  }

  @Test
  void so_are_those_of_the_other_door() {
    assertThat(complaints(Overlay.ingress())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatever_is_named_is_there(Overlay overlay) {
    assertThat(References.dangling(overlay.facts(), Overlay.givenSecrets())).isEmpty();
  }

  @Test
  void so_is_what_the_other_door_names() {
    var both = new ArrayList<>(Overlay.DISTRICT.facts().resources());
    both.addAll(Overlay.ingress().resources());

    assertThat(References.dangling(new Facts(both), Overlay.givenSecrets())).isEmpty();
  }

  @Test
  void no_secret_stands_in_a_file() throws Exception {
    try (Stream<Path> files = Files.walk(Overlay.ROOT.resolve("deploy/kubernetes"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .isNotEmpty()
          .flatMap(Rendered::documents)
          .noneMatch(each -> each.path("kind").asString("").equals("Secret"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, intake, /spec/template/spec/containers/0, imagePullPolice, Always",
    "Deployment, intake, /spec/template/spec, terminationGracePeriod, 5",
    "Deployment, intake, /spec/template/spec/containers/0/securityContext, readOnlyRoot, x",
    "Service, intake, /spec, port, 80",
    "NetworkPolicy, nobody, /spec, policyType, Ingress",
    "PodDisruptionBudget, intake, /spec, maxUnavailble, 1",
    "HTTPRoute, whistle, /spec, hostname, x",
    "Kafka, whistle, /spec/kafka, replicas, 3",
    "KafkaTopic, whistle.requests.v1, /spec, partition, 8",
    "KafkaUser, intake, /spec/authorization, acl, x",
    "KafkaNodePool, brokers, /spec, role, broker",
    "Cluster, whistle-db, /spec/postgresql/synchronous, durability, required",
    "Database, intake, /spec, reclaimPolicy, retain",
    "ScheduledBackup, whistle-db, /spec, cron, x",
    "ObjectStore, whistle-backups, /spec, retention, 30d",
    "ScaledObject, intake, /spec, maxReplicas, 4",
    "TriggerAuthentication, kafka, /spec, secretRef, x",
  })
  void a_field_that_a_kind_does_not_have_is_found(
      String kind, String name, String at, String field, String value) {
    var facts = Overlay.DISTRICT.facts();
    ((ObjectNode) facts.one(kind, name).at(JsonPointer.compile(at))).put(field, value);

    assertThat(complaints(facts)).singleElement().asString().contains(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, intake, /spec/template/spec, serviceAccountName, nobody",
    "Deployment, intake, /spec/template/spec/containers/0/envFrom/0/configMapRef, name, lost",
    "Deployment, intake, /spec/template/spec/containers/0/env/1/valueFrom/secretKeyRef, name, lost",
    "Deployment, intake, /spec/template/spec/containers/0/volumeMounts/0, name, lost",
    "Deployment, intake, /spec/template/spec/containers/0/livenessProbe/httpGet, port, lost",
    "Deployment, intake, /spec/template/spec/volumes/2/secret, secretName, lost",
    "Deployment, intake, /spec/template/metadata/labels, app.kubernetes.io/name, lost",
    "Service, intake, /spec/ports/0, targetPort, lost",
    "HTTPRoute, whistle, /spec/rules/0/backendRefs/0, name, lost",
    "NetworkPolicy, messages, /spec/podSelector/matchLabels, app.kubernetes.io/name, lost",
    "KafkaTopic, whistle.registry.v1, /metadata/labels, strimzi.io/cluster, lost",
    "KafkaUser, intake, /spec/authorization/acls/0/resource, name, lost",
    "Database, intake, /spec, owner, lost",
    "ScheduledBackup, whistle-db, /spec/cluster, name, lost",
    "Cluster, whistle-db, /spec/plugins/0/parameters, barmanObjectName, lost",
    "ScaledObject, intake, /spec/scaleTargetRef, name, lost",
    "TriggerAuthentication, kafka, /spec/secretTargetRef/0, key, lost",
  })
  void a_name_that_leads_nowhere_is_found(
      String kind, String name, String at, String field, String value) {
    var facts = Overlay.DISTRICT.facts();
    ((ObjectNode) facts.one(kind, name).at(JsonPointer.compile(at))).put(field, value);

    assertThat(References.dangling(facts, Overlay.givenSecrets())).isNotEmpty();
  }

  private static List<String> complaints(Facts facts) {
    return facts.resources().stream().flatMap(each -> Schemas.complaints(each).stream()).toList();
  }
}
