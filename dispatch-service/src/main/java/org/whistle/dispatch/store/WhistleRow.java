package org.whistle.dispatch.store;

import java.util.Map;
import java.util.UUID;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Whistle;
import tools.jackson.databind.json.JsonMapper;

/** A whistle and one of its parts, as JSON. */
final class WhistleRow {
  private static final JsonMapper JSON = JsonMapper.shared();

  private WhistleRow() {}

  static Whistle read(String json) {
    var row = JSON.readTree(json);
    return new Whistle(
        UUID.fromString(row.get("id").asString()),
        UUID.fromString(row.get("request_id").asString()),
        row.get("cycle").asInt(),
        new Call.Terms(
            row.get("kind").asString(), row.get("lead").asString(), row.get("rule").asString()),
        Map.of(
            row.get("unit").asString(),
            PartRow.read(row.get("state").asString(), row.get("detail").toString())));
  }
}
