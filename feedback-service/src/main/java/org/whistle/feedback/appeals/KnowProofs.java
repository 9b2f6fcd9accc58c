package org.whistle.feedback.appeals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.appeals.Proofs.Known;
import org.whistle.feedback.appeals.model.Proof;
import org.whistle.journal.Heard;

/** Hears which pictures and answers there are, so that nobody appeals with one that isn't. */
@Component
public class KnowProofs {
  private final Proofs proofs;

  KnowProofs(Proofs proofs) {
    this.proofs = proofs;
  }

  public void hear(List<Heard> heard) {
    var more = heard.stream().map(KnowProofs::proof).flatMap(Optional::stream).toList();
    if (!more.isEmpty()) {
      proofs.know(more);
    }
  }

  private static Optional<Known> proof(Heard it) {
    return switch (it.event()) {
      case AttachmentAdded picture ->
          Optional.of(
              known(it, new Proof(picture.attachmentId(), Proof.Kind.PICTURE, it.occurredAt())));
      case RequestResponded answer -> answer(it, answer.words());
      case RequestResolved answer -> answer(it, answer.words());
      // Nothing else can be pointed at.
      default -> Optional.empty();
    };
  }

  private static Optional<Known> answer(Heard it, @Nullable WordsRef words) {
    return Optional.ofNullable(words)
        .map(text -> known(it, new Proof(text.id(), Proof.Kind.ANSWER, it.occurredAt())));
  }

  private static Known known(Heard it, Proof proof) {
    return new Known(it.requestId(), proof);
  }
}
