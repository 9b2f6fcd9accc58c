package org.whistle.dispatch.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WorkFact;
import org.whistle.dispatch.model.Part;
import org.whistle.dispatch.model.Plea;
import org.whistle.dispatch.model.Turn;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a called unit's row says beside its state, as JSON.
 *
 * @param calledAt absent where the part is over
 */
record PartRow(
    @Nullable Instant calledAt,
    @Nullable Plea plea,
    @Nullable String by,
    @Nullable Presence presence,
    @Nullable List<WorkFact> facts) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static String write(Part part) {
    return JSON.writeValueAsString(of(part));
  }

  static Part read(String state, String detail) {
    return JSON.readValue(detail, PartRow.class).part(state);
  }

  private static PartRow of(Part part) {
    return switch (part) {
      case Part.Awaited(var turn) -> new PartRow(turn.calledAt(), turn.plea(), null, null, null);
      case Part.Signed(var turn, var by, var told) ->
          new PartRow(turn.calledAt(), turn.plea(), by, told, null);
      case Part.CheckedIn(var turn, var by, var presence) ->
          new PartRow(turn.calledAt(), turn.plea(), by, presence, null);
      case Part.OnSite(var turn, var by, var presence) ->
          new PartRow(turn.calledAt(), turn.plea(), by, presence, null);
      case Part.Done(var by, var facts) -> new PartRow(null, null, by, null, facts);
      case Part.Returned _, Part.Released _ -> new PartRow(null, null, null, null, null);
    };
  }

  private Part part(String state) {
    return switch (state) {
      case "called" -> new Part.Awaited(turn());
      case "signed" -> new Part.Signed(turn(), who(), presence);
      case "checked-in" -> new Part.CheckedIn(turn(), who(), there());
      case "on-site" -> new Part.OnSite(turn(), who(), there());
      case "done" -> new Part.Done(who(), facts == null ? List.of() : facts);
      case "returned" -> new Part.Returned();
      case "released" -> new Part.Released();
      default -> throw new IllegalStateException("No such part: " + state);
    };
  }

  private Turn turn() {
    return new Turn(Objects.requireNonNull(calledAt), plea);
  }

  private String who() {
    return by == null ? "" : by;
  }

  /** An earlier release knew the unit's own desk alone, and not when. */
  private Presence there() {
    return presence == null ? new Presence("desk", false, turn().calledAt(), null, null) : presence;
  }
}
