package org.whistle.feedback.ahead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.ahead.model.Ground;
import org.whistle.feedback.ahead.model.Proposal;
import org.whistle.feedback.needs.model.Need;
import org.whistle.feedback.rates.Wording;

/**
 * A proposal with the cases behind it.
 *
 * @param count how many cases there are; those that somebody may not see are counted alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
    UUID id,
    Ground why,
    String place,
    String category,
    String categoryName,
    Instant proposedAt,
    String state,
    int count,
    List<CaseView> cases,
    @Nullable Decided decided) {

  /** One case behind it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseView(UUID id, String number, String placeName, String state, @Nullable Instant dueAt) {
    private static @Nullable CaseView of(@Nullable Need it) {
      return it == null
          ? null
          : new CaseView(it.requestId(), it.number(), it.placeName(), it.state(), it.dueAt());
    }
  }

  /** What somebody made of it; {@code request} once intake pointed it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(String by, Instant at, @Nullable String reason, @Nullable CaseView request) {}

  static ProposalView of(Proposal it, Map<UUID, Need> needs, @Nullable String language) {
    var spot = it.spot();
    return new ProposalView(
        it.id(),
        it.ground(),
        spot.place(),
        spot.category(),
        Wording.in(language).category(spot.category()),
        it.proposedAt(),
        state(it),
        spot.cases().size(),
        spot.cases().stream().map(needs::get).map(CaseView::of).filter(Objects::nonNull).toList(),
        decided(it, needs));
  }

  private static String state(Proposal it) {
    return switch (it) {
      case Proposal.Open _ -> "open";
      case Proposal.Accepted _ -> "accepted";
      case Proposal.Declined _ -> "declined";
    };
  }

  private static @Nullable Decided decided(Proposal it, Map<UUID, Need> needs) {
    return switch (it) {
      case Proposal.Open _ -> null;
      case Proposal.Accepted yes ->
          new Decided(yes.by().who(), yes.by().at(), null, CaseView.of(needs.get(yes.request())));
      case Proposal.Declined no -> new Decided(no.by().who(), no.by().at(), no.reason(), null);
    };
  }
}
