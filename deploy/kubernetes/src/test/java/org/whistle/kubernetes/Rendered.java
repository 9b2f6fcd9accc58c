package org.whistle.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What an overlay comes to: the part of Kustomize that the folders here use. What it doesn't know,
 * it refuses, so that nobody uses more without checking it.
 */
final class Rendered {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KNOWN =
      Set.of("apiVersion", "kind", "namespace", "resources", "components", "images", "patches");

  private Rendered() {}

  /** All resources, with components, images and patches applied. */
  static List<ObjectNode> overlay(Path folder) {
    var file = folder.resolve("kustomization.yaml");
    var kustomization = documents(file).getFirst();
    for (var field : kustomization.propertyNames()) {
      check(KNOWN.contains(field), "%s: '%s' isn't known here".formatted(file, field));
    }
    var all = new ArrayList<ObjectNode>();
    for (var list : List.of("resources", "components")) {
      for (var entry : kustomization.path(list)) {
        var path = folder.resolve(entry.asString()).normalize();
        all.addAll(Files.isDirectory(path) ? overlay(path) : documents(path));
      }
    }
    var names = new HashSet<String>();
    all.forEach(each -> check(names.add(nameOf(each)), nameOf(each) + " is there twice"));
    kustomization.path("patches").forEach(patch -> patch(all, patch, file));
    kustomization.path("images").forEach(image -> tag(all, image, file));
    return all;
  }

  static List<ObjectNode> documents(Path file) {
    check(Files.isRegularFile(file), "no " + file);
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file))) {
      return values.readAll().stream().map(ObjectNode.class::cast).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String nameOf(JsonNode resource) {
    return resource.path("kind").asString("") + " " + resource.at("/metadata/name").asString("");
  }

  private static void patch(List<ObjectNode> all, JsonNode patch, Path file) {
    var kind = patch.at("/target/kind").asString("");
    var name = patch.at("/target/name").asString("");
    var meant =
        all.stream()
            .filter(each -> each.path("kind").asString("").equals(kind))
            .filter(each -> name.isEmpty() || nameOf(each).equals(kind + " " + name))
            .toList();
    check(!meant.isEmpty(), "%s patches no %s %s".formatted(file, kind, name));
    for (var operation : YAML.readTree(patch.path("patch").asString(""))) {
      meant.forEach(each -> replace(each, operation));
    }
  }

  private static void replace(ObjectNode resource, JsonNode operation) {
    check(operation.path("op").asString("").equals("replace"), "only replace is known here");
    var at = JsonPointer.compile(operation.path("path").asString(""));
    check(!resource.at(at).isMissingNode(), "%s has no %s".formatted(nameOf(resource), at));
    var value = operation.path("value").deepCopy();
    if (resource.at(at.head()) instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) resource.at(at.head())).set(at.last().getMatchingProperty(), value);
    }
  }

  private static void tag(List<ObjectNode> all, JsonNode image, Path file) {
    var plain = image.path("name").asString("");
    var tagged = image.path("newName").asString(plain) + ":" + image.path("newTag").asString("");
    var meant =
        all.stream()
            .flatMap(each -> Facts.containers(each).stream())
            .filter(each -> each.path("image").asString("").equals(plain))
            .toList();
    check(!meant.isEmpty(), "%s names image %s, which nothing runs".formatted(file, plain));
    meant.forEach(each -> each.put("image", tagged));
  }

  private static void check(boolean right, String complaint) {
    if (!right) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
