package org.whistle.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Wish;
import org.whistle.journal.Ids;
import org.whistle.vault.Vault;

/** People's words, kept in the vault; all that leaves is an id and a hash. */
@Component
class Comments {
  private final Vault vault;

  Comments(Vault vault) {
    this.vault = vault;
  }

  Optional<Quote> ofResident(UUID requestId, String kind, Optional<String> words) {
    return keep(requestId, kind, Reply.RESIDENT, words);
  }

  /** A wish is kept for the request that it becomes, with who said it. */
  Optional<Wish> wish(String by, Optional<String> words, Optional<String> respondent) {
    var id = Ids.next();
    var said = keep(id, "wish", by, words);
    said.ifPresent(_ -> keep(id, "respondent", by, respondent));
    return said.map(it -> new Wish(id, respondent.isPresent(), it));
  }

  /** The same once more, as a request of its own; pressing the button says enough. */
  Wish again(Optional<String> words) {
    var said = words.map(String::strip).filter(it -> !it.isEmpty()).orElse("还是没有解决，请再次办理。");
    return wish(Reply.RESIDENT, Optional.of(said), Optional.empty()).orElseThrow();
  }

  /** Nobody can read any more what was kept for the request. */
  void forget(UUID requestId) {
    vault.forget(requestId);
  }

  /** What a member of staff wrote down; the resident may see it. */
  Optional<Quote> keep(UUID requestId, String kind, String by, Optional<String> words) {
    return words
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(it -> vault.keep(requestId, kind, by, true, it))
        .map(it -> new Quote(it.id(), it.hash()));
  }
}
