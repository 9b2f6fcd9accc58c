package org.whistle.intake.requests;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.intake.places.Located;
import org.whistle.intake.places.Places;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.model.Classification;
import org.whistle.intake.requests.model.QueryCode;
import org.whistle.journal.Page;

/** What a meeting decided, or what is done before anybody asks, is pointed once: nobody said it. */
@Component
public class PointAsked {
  private static final String GENERAL = "N5";
  private static final String HELP = "help";

  private final InForce inForce;
  private final Places places;
  private final Requests requests;

  PointAsked(InForce inForce, Places places, Requests requests) {
    this.inForce = inForce;
    this.places = places;
    this.requests = requests;
  }

  /** On the page that feedback opened for it, so that asked a second time it finds itself there. */
  public void point(Page page, PointingAsked asked) {
    if (requests.find(page.requestId()).isEmpty()) {
      var judged = judged(asked);
      var promise = inForce.promises().of(GENERAL, page.now());
      var filed = requests.add(page.requestId(), judged, QueryCode.random(), page.now());
      page.say(1, PointRequest.event(judged, promise, filed, asked.parent()));
    }
  }

  private Judged judged(PointingAsked asked) {
    var category = Catalogue.standard().category(asked.category());
    var wish =
        new Wish(
            description(asked.channel(), category),
            HELP,
            null,
            null,
            asked.channel(),
            asked.by(),
            new Where(null, null, null, asked.place()),
            Reporter.UNKNOWN,
            List.of());
    return new Judged(
        wish,
        where(asked.parent(), asked.place()),
        new Classification(HELP, asked.category(), GENERAL, List.of()),
        category);
  }

  /** What is to be done in words stays with feedback, under the id of this request. */
  private static String description(String channel, Category category) {
    var came = channel.equals("meeting") ? "会议议定：" : "未诉先办：";
    return came + category.zh();
  }

  /** Where the first one lies, which may be known to the building. */
  private Located where(@Nullable UUID parent, String place) {
    return parent == null || requests.find(parent).isEmpty()
        ? places.gazetteer().locate(new Where(null, null, null, place), "")
        : requests.origin(parent).where();
  }
}
