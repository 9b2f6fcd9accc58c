package org.whistle.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What each kind of resource may say: upstream's models and schemas, and not a field more. */
final class Schemas {

  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("v1 ConfigMap", ConfigMap.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
          Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
          Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

  private static final Set<String> FILES =
      Set.of(
          "postgresql.cnpg.io/v1 Cluster",
          "postgresql.cnpg.io/v1 Database",
          "postgresql.cnpg.io/v1 ScheduledBackup",
          "barmancloud.cnpg.io/v1 ObjectStore",
          "keda.sh/v1alpha1 ScaledObject",
          "keda.sh/v1alpha1 TriggerAuthentication");

  private static final ObjectMapper STRICT = strict();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /** What is wrong with a resource; nothing, if it may be sent. */
  static List<String> complaints(JsonNode resource) {
    var kind = resource.path("apiVersion").asString("") + " " + resource.path("kind").asString("");
    var complaints =
        FILES.contains(kind)
            ? byFile(resource)
            : MODELS.containsKey(kind)
                ? byModel(resource, MODELS.get(kind))
                : List.of("is a " + kind + ", which nobody checks");
    return complaints.stream().map(each -> Rendered.nameOf(resource) + ": " + each).toList();
  }

  private static List<String> byModel(JsonNode resource, Class<?> model) {
    try {
      STRICT.readValue(resource.toString(), model);
      return List.of();
    } catch (IOException wrong) {
      return List.of(String.valueOf(wrong.getMessage()).lines().findFirst().orElseThrow());
    }
  }

  private static List<String> byFile(JsonNode resource) {
    var name = resource.path("kind").asString("") + ".json";
    try (var file = Schemas.class.getResourceAsStream(name)) {
      return REGISTRY.getSchema(file).validate(resource).stream()
          .map(error -> error.getInstanceLocation() + " " + error.getMessage())
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /**
   * The models keep what they don't know, for clients of another version; here that is an error.
   */
  private static ObjectMapper strict() {
    return JsonMapper.builder()
        .annotationIntrospector(new NothingElse())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }
}
