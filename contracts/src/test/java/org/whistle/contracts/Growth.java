package org.whistle.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What keeps two versions of {@code asyncapi.yaml} from reading each other's events. */
final class Growth {
  private final Map<?, ?> before;
  private final Map<?, ?> now;
  private final List<String> complaints = new ArrayList<>();

  private Growth(Map<?, ?> before, Map<?, ?> now) {
    this.before = before;
    this.now = now;
  }

  static List<String> between(Map<?, ?> before, Map<?, ?> now) {
    var growth = new Growth(in(before, "components", "schemas"), in(now, "components", "schemas"));
    growth.types(in(before, "components", "messages"), in(now, "components", "messages"));
    return growth.complaints;
  }

  private void types(Map<?, ?> then, Map<?, ?> now) {
    then.forEach(
        (name, message) -> {
          if (now.containsKey(name)) {
            kinds(name.toString(), in(message, "payload"), in(now.get(name), "payload"));
          } else {
            complaints.add(name + " isn't known any more");
          }
        });
    now.keySet().stream()
        .filter(name -> !then.containsKey(name))
        .forEach(name -> complaints.add(name + " isn't known to the version before"));
  }

  /** Schemas by name are followed, whatever their names. */
  private void kinds(String where, Map<?, ?> then, Map<?, ?> today) {
    var old = followed(before, then);
    var fresh = followed(now, today);
    if (old.containsKey("properties") && fresh.containsKey("properties")) {
      objects(where, old, fresh);
    } else if (old.containsKey("items") && fresh.containsKey("items")) {
      kinds(where + "[]", in(old, "items"), in(fresh, "items"));
    } else if (!old.equals(fresh)) {
      complaints.add("%s was %s and is %s".formatted(where, old, fresh));
    }
  }

  private void objects(String where, Map<?, ?> old, Map<?, ?> fresh) {
    if (!new HashSet<>(required(old)).equals(new HashSet<>(required(fresh)))) {
      complaints.add("%s must say %s and now %s".formatted(where, required(old), required(fresh)));
    }
    var fields = in(fresh, "properties");
    in(old, "properties")
        .forEach(
            (name, kind) -> {
              if (fields.containsKey(name)) {
                kinds(where + "." + name, (Map<?, ?>) kind, in(fields, name.toString()));
              } else {
                complaints.add(where + "." + name + " is gone");
              }
            });
  }

  private static List<?> required(Map<?, ?> schema) {
    return schema.get("required") instanceof List<?> names
        ? List.copyOf(new TreeSet<>(names))
        : List.of();
  }

  private static Map<?, ?> followed(Map<?, ?> schemas, Map<?, ?> kind) {
    return kind.get("$ref") instanceof String ref
        ? in(schemas, ref.substring(ref.lastIndexOf('/') + 1))
        : kind;
  }

  private static Map<?, ?> in(@Nullable Object map, String... path) {
    var at = map;
    for (var name : path) {
      at = ((Map<?, ?>) Objects.requireNonNull(at)).get(name);
    }
    return (Map<?, ?>) Objects.requireNonNull(at, () -> "no " + String.join(".", path));
  }
}
