package org.whistle.feedback;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.feedback.RateRequest.Verdict;
import org.whistle.feedback.RatingLinks.Link;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matters;
import org.whistle.web.Refusal;

/** The resident's own verdict by a one-time link, without number and code. */
@Component
public class RateByLink {
  private final RatingLinks links;
  private final RateRequest rating;
  private final Matters matters;

  RateByLink(RatingLinks links, RateRequest rating, Matters matters) {
    this.links = links;
    this.rating = rating;
    this.matters = matters;
  }

  /** What a link is about. */
  public record About(Matter matter, boolean used) {}

  /** Looks, and uses nothing up. */
  public About look(String token) {
    var link = valid(token);
    return new About(matter(link.requestId()), link.used());
  }

  /**
   * Rates, and uses the link up in the same transaction.
   *
   * @throws Refusal when it is foreign, too old or used; as every rating, when nothing is asked
   */
  public Matter rate(String token, Verdict verdict) {
    var link = valid(token);
    if (!links.use(token)) {
      throw Refusal.conflict("link-used");
    }
    return rating.rate(link.requestId(), verdict);
  }

  /** What it asked about may have been handled again since. */
  private Link valid(String token) {
    var link =
        links.find(token).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "link-unknown"));
    if (link.expired() || matter(link.requestId()).cycle() != link.cycle()) {
      throw new Refusal(HttpStatus.GONE, "link-expired");
    }
    return link;
  }

  private Matter matter(UUID requestId) {
    return matters.load(requestId).map(Kept::matter).orElseThrow(Refusal::notFound);
  }
}
