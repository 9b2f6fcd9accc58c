package org.whistle.kubernetes;

import static org.whistle.kubernetes.Facts.list;
import static org.whistle.kubernetes.Facts.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether what a resource names is there: in an overlay, made by an operator, or given by hand. */
final class References {

  private final Facts facts;
  private final Secrets secrets;
  private final List<String> dangling = new ArrayList<>();

  private References(Facts facts, Set<String> givenSecrets) {
    this.facts = facts;
    this.secrets = new Secrets(facts, givenSecrets);
  }

  /** What is named and isn't there. */
  static List<String> dangling(Facts facts, Set<String> givenSecrets) {
    var references = new References(facts, givenSecrets);
    facts.of("Deployment").forEach(references::deployment);
    facts.of("Service").forEach(references::service);
    facts.of("PodDisruptionBudget").forEach(references::budget);
    facts.of("HTTPRoute").forEach(references::door);
    facts.of("Ingress").forEach(references::door);
    facts.of("NetworkPolicy").forEach(references::policy);
    references.kafka();
    references.postgres();
    references.scaling();
    return references.dangling;
  }

  private void deployment(JsonNode deployment) {
    var pod = deployment.at("/spec/template/spec");
    need(deployment, "ServiceAccount", pod.path("serviceAccountName"));
    pod.findValues("configMapRef")
        .forEach(each -> need(deployment, "ConfigMap", each.path("name")));
    pod.findValues("configMapKeyRef").forEach(each -> key(deployment, each));
    pod.findValues("secretKeyRef")
        .forEach(each -> secret(deployment, each.path("name"), each.path("key")));
    var volumes = pod.path("volumes");
    for (var secret : volumes.findValues("secret")) {
      var name = secret.has("name") ? secret.path("name") : secret.path("secretName");
      secret(deployment, name, null);
      secret.path("items").forEach(item -> secret(deployment, name, item.path("key")));
    }
    for (var container : Facts.containers(deployment)) {
      same(
          deployment,
          "volumes",
          texts(list(container.path("volumeMounts")), "name"),
          texts(list(volumes), "name"));
      var ports = texts(list(container.path("ports")), "name");
      container
          .findValues("httpGet")
          .forEach(get -> among(deployment, "port", get.path("port").asString(), ports));
    }
    var labels = Facts.words(deployment.at("/spec/template/metadata/labels"));
    deployment
        .findValues("matchLabels")
        .forEach(
            each -> {
              if (!labels.entrySet().containsAll(Facts.words(each).entrySet())) {
                complain(deployment, "selects pods that aren't its own");
              }
            });
  }

  private void key(JsonNode from, JsonNode reference) {
    need(from, "ConfigMap", reference.path("name"));
    facts
        .of("ConfigMap")
        .filter(map -> name(map).equals(reference.path("name").asString()))
        .filter(map -> !map.path("data").has(reference.path("key").asString()))
        .forEach(map -> complain(from, "needs a key that ConfigMap " + name(map) + " hasn't"));
  }

  private void service(JsonNode service) {
    var pods = pods(service.at("/spec/selector"));
    if (pods.isEmpty()) {
      complain(service, "selects nobody");
    }
    for (var port : service.at("/spec/ports")) {
      for (var pod : pods) {
        among(service, "port", port.path("targetPort").asString(), ports(pod));
      }
    }
  }

  private void budget(JsonNode budget) {
    if (pods(budget.at("/spec/selector/matchLabels")).isEmpty()) {
      complain(budget, "selects nobody");
    }
  }

  private void door(JsonNode door) {
    var backends =
        Stream.concat(
            door.findValues("backendRefs").stream().flatMap(refs -> list(refs).stream()),
            door.findValues("backend").stream().map(each -> each.path("service")));
    backends.forEach(
        backend -> {
          need(door, "Service", backend.path("name"));
          var port =
              backend.path("port").isObject()
                  ? backend.at("/port/name").asString()
                  : backend.path("port").asString();
          var known =
              facts
                  .of("Service")
                  .filter(each -> name(each).equals(backend.path("name").asString()))
                  .flatMap(each -> list(each.at("/spec/ports")).stream())
                  .flatMap(each -> Stream.of(each.path("name"), each.path("port")))
                  .map(JsonNode::asString)
                  .collect(Collectors.toSet());
          among(door, "port", port, known);
        });
  }

  /** A policy is about our own pods, or those of the two engines. */
  private void policy(JsonNode policy) {
    for (var selector : policy.findValues("podSelector")) {
      var labels = selector.path("matchLabels");
      var engines =
          Set.of("strimzi.io/cluster=" + kafkaName(), "cnpg.io/cluster=" + postgresName());
      var word =
          Facts.words(labels).entrySet().stream().map(Object::toString).findFirst().orElse("");
      if (!labels.isEmpty() && !engines.contains(word) && pods(labels).isEmpty()) {
        complain(policy, "is about pods that there are none of: " + labels);
      }
    }
  }

  private void kafka() {
    Stream.of("KafkaNodePool", "KafkaTopic", "KafkaUser")
        .flatMap(facts::of)
        .forEach(
            each ->
                need(
                    each,
                    "Kafka",
                    each.path("metadata").path("labels").path("strimzi.io/cluster")));
    for (var user : facts.of("KafkaUser").toList()) {
      for (var resource : user.findValues("resource")) {
        var topic = resource.path("type").asString().equals("topic");
        need(user, topic ? "KafkaTopic" : "Deployment", resource.path("name"));
      }
    }
  }

  private void postgres() {
    var owners =
        facts
            .of("Cluster")
            .flatMap(cluster -> list(cluster.at("/spec/managed/roles")).stream())
            .map(role -> role.path("name").asString())
            .collect(Collectors.toSet());
    for (var cluster : facts.of("Cluster").toList()) {
      cluster
          .findValues("passwordSecret")
          .forEach(each -> secret(cluster, each.path("name"), null));
      cluster.findValues("barmanObjectName").forEach(each -> need(cluster, "ObjectStore", each));
    }
    for (var database : facts.of("Database").toList()) {
      among(database, "owner", database.at("/spec/owner").asString(), owners);
      need(database, "Cluster", database.at("/spec/cluster/name"));
    }
    facts
        .of("ScheduledBackup")
        .forEach(each -> need(each, "Cluster", each.at("/spec/cluster/name")));
    for (var store : facts.of("ObjectStore").toList()) {
      store
          .at("/spec/configuration/s3Credentials")
          .forEach(each -> secret(store, each.path("name"), each.path("key")));
    }
  }

  private void scaling() {
    for (var scaled : facts.of("ScaledObject").toList()) {
      need(scaled, "Deployment", scaled.at("/spec/scaleTargetRef/name"));
      for (var trigger : scaled.at("/spec/triggers")) {
        need(scaled, "TriggerAuthentication", trigger.at("/authenticationRef/name"));
        need(scaled, "KafkaTopic", trigger.at("/metadata/topic"));
        need(scaled, "Deployment", trigger.at("/metadata/consumerGroup"));
      }
    }
    for (var keys : facts.of("TriggerAuthentication").toList()) {
      keys.at("/spec/secretTargetRef")
          .forEach(each -> secret(keys, each.path("name"), each.path("key")));
    }
  }

  private String kafkaName() {
    return facts.names("Kafka").stream().findFirst().orElse("");
  }

  private String postgresName() {
    return facts.names("Cluster").stream().findFirst().orElse("");
  }

  private List<JsonNode> pods(JsonNode labels) {
    var wanted = Facts.words(labels).entrySet();
    return facts
        .of("Deployment")
        .filter(
            each ->
                Facts.words(each.at("/spec/template/metadata/labels"))
                    .entrySet()
                    .containsAll(wanted))
        .map(JsonNode.class::cast)
        .toList();
  }

  private static Set<String> ports(JsonNode deployment) {
    return Facts.containers(deployment).stream()
        .flatMap(each -> texts(list(each.path("ports")), "name").stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(List<JsonNode> nodes, String field) {
    return nodes.stream().map(each -> each.path(field).asString("")).collect(Collectors.toSet());
  }

  private void need(JsonNode from, String kind, JsonNode name) {
    among(from, kind, name.asString(""), facts.names(kind));
  }

  private void secret(
      JsonNode from, JsonNode name, @org.jspecify.annotations.Nullable JsonNode key) {
    var known = secrets.keys(name.asString(""));
    BiConsumer<Boolean, String> needed =
        (there, what) -> {
          if (!there) {
            complain(from, "needs " + what);
          }
        };
    needed.accept(known.isPresent(), "Secret " + name.asString(""));
    if (key != null && known.isPresent() && !known.get().isEmpty()) {
      needed.accept(
          known.get().contains(key.asString("")),
          "key " + key.asString("") + " of Secret " + name.asString(""));
    }
  }

  private void among(JsonNode from, String what, String name, Set<String> known) {
    if (!known.contains(name)) {
      complain(from, "names %s '%s', which isn't there".formatted(what, name));
    }
  }

  private void same(JsonNode from, String what, Set<String> one, Set<String> other) {
    if (!one.equals(other)) {
      complain(from, "%s: mounted %s, declared %s".formatted(what, one, other));
    }
  }

  private void complain(JsonNode from, String complaint) {
    dangling.add(Rendered.nameOf(from) + " " + complaint);
  }
}
