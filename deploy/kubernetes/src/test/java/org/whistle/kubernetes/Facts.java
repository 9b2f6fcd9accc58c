package org.whistle.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where things stand in resources. */
record Facts(List<ObjectNode> resources) {

  Stream<ObjectNode> of(String kind) {
    return resources.stream().filter(each -> each.path("kind").asString("").equals(kind));
  }

  Set<String> names(String kind) {
    return of(kind).map(Facts::name).collect(Collectors.toSet());
  }

  ObjectNode one(String kind, String name) {
    return of(kind).filter(each -> name(each).equals(name)).findFirst().orElseThrow();
  }

  static String name(JsonNode resource) {
    return resource.at("/metadata/name").asString("");
  }

  static List<ObjectNode> containers(JsonNode resource) {
    return list(resource.at("/spec/template/spec/containers")).stream()
        .map(ObjectNode.class::cast)
        .toList();
  }

  static List<JsonNode> list(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all;
  }

  static Map<String, String> words(JsonNode object) {
    var words = new TreeMap<String, String>();
    object.properties().forEach(each -> words.put(each.getKey(), each.getValue().asString("")));
    return words;
  }

  /** What a Deployment's container is told: its own variables and those of its ConfigMaps. */
  Map<String, String> environment(JsonNode deployment) {
    var all = new TreeMap<String, String>();
    for (var container : containers(deployment)) {
      for (var from : container.path("envFrom")) {
        all.putAll(words(one("ConfigMap", from.at("/configMapRef/name").asString()).path("data")));
      }
      container
          .path("env")
          .forEach(each -> all.put(each.path("name").asString(), each.path("value").asString("")));
    }
    return all;
  }
}
