package org.whistle.feedback.broadcasts;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.journal.Ids;
import org.whistle.vault.Vault;

/** Says something to desks and units at once; it stays in the product and goes to no phone. */
@Component
public class SendBroadcast {
  static final String KIND = "broadcast";

  private final Broadcasts broadcasts;
  private final Vault vault;

  SendBroadcast(Broadcasts broadcasts, Vault vault) {
    this.broadcasts = broadcasts;
    this.vault = vault;
  }

  /** Its id. */
  @Transactional
  public UUID send(Collection<String> recipients, String words, Caller by) {
    var id = Ids.next();
    var kept = vault.keep(id, KIND, by.id(), false, words);
    broadcasts.keep(id, recipients, kept.id(), by.id());
    return id;
  }
}
