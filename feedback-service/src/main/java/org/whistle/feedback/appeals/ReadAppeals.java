package org.whistle.feedback.appeals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.appeals.Appeals.Listed;
import org.whistle.feedback.appeals.model.Proof;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Appeals with their words, and what one needs to make another. */
@Component
public class ReadAppeals {
  private final Appeals appeals;
  private final Proofs proofs;
  private final Vault vault;

  ReadAppeals(Appeals appeals, Proofs proofs, Vault vault) {
    this.appeals = appeals;
    this.proofs = proofs;
    this.vault = vault;
  }

  /** One of them; its words are gone when its resident was forgotten. */
  public record Said(Listed it, Optional<String> words) {}

  public List<Said> open(Caller caller) {
    return appeals.open(caller.scope()).stream().map(this::said).toList();
  }

  public List<Said> of(UUID requestId, Caller caller) {
    return appeals.of(requestId, caller.scope()).stream().map(this::said).toList();
  }

  /** What an appeal about this case may point at; empty where it isn't counted or seen. */
  public Optional<List<Proof>> proofs(UUID requestId, Caller caller) {
    return appeals.counted(requestId, "case", caller.scope()).map(_ -> proofs.of(requestId));
  }

  private Said said(Listed it) {
    var claim = it.appeal().claim();
    var words =
        vault.read(claim.requestId(), AppealToExclude.KIND).stream()
            .filter(text -> text.id().equals(claim.words().id()))
            .map(KeptText::text)
            .findFirst();
    return new Said(it, words);
  }
}
