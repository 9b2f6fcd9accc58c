package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WorkFact;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Open;
import org.whistle.dispatch.model.Part;
import org.whistle.dispatch.model.Plea;
import org.whistle.dispatch.model.Whistle;

/**
 * Where a whistle stands.
 *
 * @param rule {@code all|lead}
 * @param open it can still be answered
 * @param returned the decision on a unit's return, while nobody has ruled on it
 */
record WhistleAnswer(
    UUID whistleId,
    UUID requestId,
    String kind,
    String lead,
    String rule,
    boolean open,
    @Nullable UUID returned,
    List<CalledUnit> units) {

  /**
   * One called unit.
   *
   * @param state {@code called|signed|checked-in|on-site|done|returned}
   * @param way {@code site|desk|phone}, and {@code at} when it came or said so
   * @param by whose word that is
   * @param returns {@code asked}, or {@code forced} where that was refused
   * @param phone of its duty desk, for those who may call
   * @param moves what the reader may do for it now
   */
  record CalledUnit(
      String unit,
      String state,
      @Nullable String way,
      @Nullable Instant at,
      @Nullable String by,
      @Nullable String returns,
      List<WorkFact> facts,
      @Nullable String phone,
      List<String> moves) {}

  static WhistleAnswer of(
      Whistle whistle, Handling handling, WhistleReader reader, CalledUnits units) {
    return new WhistleAnswer(
        whistle.id(),
        whistle.requestId(),
        whistle.kind(),
        whistle.lead(),
        whistle.terms().rule(),
        whistle.against(handling).isEmpty(),
        whistle.undecidedReturn().orElse(null),
        whistle.parts().entrySet().stream()
            .map(
                part ->
                    unit(
                        part.getKey(),
                        part.getValue(),
                        whistle,
                        reader,
                        units.phone(part.getKey())))
            .toList());
  }

  private static CalledUnit unit(
      String unit, Part part, Whistle whistle, WhistleReader reader, @Nullable String phone) {
    var presence = presence(part);
    return new CalledUnit(
        unit,
        part.wire(),
        presence == null ? null : presence.way(),
        presence == null ? null : presence.at(),
        part.by(),
        part instanceof Open<?> open ? returns(open.turn().plea()) : null,
        part instanceof Part.Done(_, var facts) ? facts : List.of(),
        reader.mayCall() ? phone : null,
        reader.moves(whistle, unit));
  }

  private static @Nullable Presence presence(Part part) {
    return switch (part) {
      case Part.Signed signed -> signed.presence();
      case Part.CheckedIn on -> on.presence();
      case Part.OnSite on -> on.presence();
      case Part.Awaited _, Part.Done _, Part.Returned _, Part.Released _ -> null;
    };
  }

  private static @Nullable String returns(@Nullable Plea plea) {
    return plea == null ? null : plea.refused() ? "forced" : "asked";
  }
}
