package org.whistle.dispatch.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Decision.Verdict;
import org.whistle.dispatch.model.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code decisions} as JSON; the desk is there until somebody decided. */
final class DecisionRow {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DecisionRow() {}

  static Decision read(String json) {
    return read(JSON.readTree(json));
  }

  static Decision read(JsonNode row) {
    return new Decision(
        UUID.fromString(row.get("id").asString()),
        UUID.fromString(row.get("request_id").asString()),
        new Decision.Wish(
            Decision.Kind.of(row.get("kind").asString()),
            row.get("cycle").asInt(),
            row.get("holding").asInt(),
            Columns.textOrNull(row, "clock"),
            Columns.time(row, "until"),
            row.get("reason").asString(),
            row.get("asked_by").asString(),
            call(row)),
        verdict(row));
  }

  /** The whistle that was proposed, as it is kept. */
  static @Nullable String call(Decision decision) {
    var call = decision.wish().call();
    return call == null ? null : JSON.writeValueAsString(call);
  }

  private static @Nullable Call call(JsonNode row) {
    return row.path("call").isObject() ? JSON.treeToValue(row.get("call"), Call.class) : null;
  }

  static @Nullable String desk(Verdict verdict) {
    return verdict instanceof Verdict.Awaited(var desk) ? desk.place() : null;
  }

  static @Nullable Boolean approved(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Awaited _ -> null;
      case Verdict.Approved _ -> true;
      case Verdict.Refused _ -> false;
    };
  }

  static @Nullable String decider(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Awaited _ -> null;
      case Verdict.Approved(var by) -> by;
      case Verdict.Refused(var by) -> by;
    };
  }

  private static Verdict verdict(JsonNode row) {
    var desk = Columns.textOrNull(row, "desk");
    if (desk != null) {
      return new Verdict.Awaited(Desk.of(desk));
    }
    var by = row.get("decided_by").asString();
    return row.get("approved").asBoolean() ? new Verdict.Approved(by) : new Verdict.Refused(by);
  }
}
