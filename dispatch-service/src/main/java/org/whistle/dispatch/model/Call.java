package org.whistle.dispatch.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.ProposedWhistle;
import org.whistle.contracts.WhistleTerms;
import org.whistle.contracts.WordsRef;

/**
 * What a street blows.
 *
 * @param units called beside the lead; may name it again
 * @param why reason and ground, and what became of asking the grid's departmental worker
 */
public record Call(
    UUID id, Terms terms, List<String> units, WhistleTerms why, @Nullable WordsRef words) {
  private static final Set<String> THERE = Set.of("enforcement", "emergency");
  private static final Set<String> PRESSING = Set.of("urgent", "enforcement", "emergency");

  /**
   * By which a whistle is answered.
   *
   * @param kind {@code general|urgent|enforcement|mediation|emergency}
   * @param lead the one unit that leads
   * @param rule {@code all} parts are done before the request is resolved, or the {@code lead}
   *     decides
   */
  public record Terms(String kind, String lead, String rule) {

    /** A check-in from a desk isn't one: somebody must be there. */
    public boolean needsPresence() {
      return THERE.contains(kind);
    }

    /** Returned within an hour, or not at all. */
    public boolean presses() {
      return PRESSING.contains(kind);
    }

    boolean waitsForAll() {
      return rule.equals("all");
    }
  }

  /** As it is asked for, before anybody blew it. */
  public ProposedWhistle proposed() {
    var all = Stream.concat(Stream.of(terms.lead), units.stream()).distinct().sorted().toList();
    return new ProposedWhistle(id, terms.kind, terms.lead, all, why);
  }

  /** Whether the unit that is to lead was called before. */
  public boolean isOn(Handling handling) {
    return handling.called().units().contains(terms.lead);
  }

  /** The same for the units that were chosen instead, as far as others were. */
  public Call instead(@Nullable String lead, @Nullable List<String> others) {
    var leading = lead == null ? terms.lead : lead;
    var changed = new Terms(terms.kind, leading, terms.rule);
    return new Call(id, changed, others == null ? units : others, why, words);
  }

  /** Whoever can't wait needn't ask the grid's departmental worker first. */
  boolean mayBlowUnasked(Matter matter) {
    return why.gridWorker() != null || terms.presses() || matter.pressing();
  }
}
