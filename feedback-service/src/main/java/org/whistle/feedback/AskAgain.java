package org.whistle.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.feedback.asking.RedoWindows;
import org.whistle.feedback.model.AskingAgain;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.web.Refusal;

/** The resident asks for a re-do of what is archived: one linked request, within the window. */
@Component
public class AskAgain {
  private final Moves moves;
  private final Comments comments;
  private final RedoWindows windows;
  private final Forgettings forgettings;

  AskAgain(Moves moves, Comments comments, RedoWindows windows, Forgettings forgettings) {
    this.moves = moves;
    this.comments = comments;
    this.windows = windows;
    this.forgettings = forgettings;
  }

  /**
   * Asks; intake points it.
   *
   * @throws Refusal when the window is closed, and where nobody knows any more what was said
   */
  public Matter ask(UUID requestId, Optional<String> words) {
    return moves.make(
        requestId,
        (matter, now) -> {
          if (forgettings.isForgotten(requestId)) {
            throw new Refusal(HttpStatus.GONE, "forgotten");
          }
          refuseTooLate(matter, now);
          return AskingAgain.ask(matter, comments.again(words));
        });
  }

  private void refuseTooLate(Matter matter, Instant now) {
    if (matter instanceof Settled it) {
      it.after()
          .resolvedAt()
          .filter(resolved -> windows.isClosed(resolved, now))
          .ifPresent(
              resolved -> {
                var from = windows.closedFrom(resolved).toString();
                throw Refusal.conflict("redo-window-closed", it.subject().number(), from)
                    .with("from", from);
              });
    }
  }
}
