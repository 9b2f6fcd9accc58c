package org.whistle.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.asking.RedoWindows;
import org.whistle.feedback.model.AskingAgain;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.VisitAwaited;
import org.whistle.feedback.model.Matters;

/** How a resident may ask for a re-do now, until when, and what came of asking once more. */
@Component
public class ReadRedo {
  private final Matters matters;
  private final RedoWindows windows;
  private final Forgettings forgettings;
  private final Now now;

  ReadRedo(Matters matters, RedoWindows windows, Forgettings forgettings, Now now) {
    this.matters = matters;
    this.windows = windows;
    this.forgettings = forgettings;
    this.now = now;
  }

  /** What asking does: the same request once more, or one request more, as it did already. */
  public enum Way {
    REDO,
    AGAIN,
    ASKED,
    NONE
  }

  /**
   * What is left to ask for.
   *
   * @param closedFrom from which day on it isn't
   * @param number of the request that asking became, once intake has pointed it
   */
  public record Left(Way way, Optional<LocalDate> closedFrom, Optional<String> number) {}

  public Left of(Matter matter) {
    return switch (matter) {
      case VisitAwaited it when it.visit().reason() != Reason.WITHDRAWN ->
          new Left(Way.REDO, Optional.empty(), Optional.empty());
      case Settled it ->
          new Left(way(it), closedFrom(it), it.after().again().flatMap(this::number));
      case VisitAwaited _,
          Matter.Underway _,
          Matter.RedoAwaited _,
          Matter.RedoGranted _,
          Matter.Declined _ ->
          new Left(Way.NONE, Optional.empty(), Optional.empty());
    };
  }

  private Way way(Settled it) {
    if (it.after().again().isPresent()) {
      return Way.ASKED;
    }
    return AskingAgain.mayBeAsked(it)
            && !forgettings.isForgotten(it.subject().requestId())
            && it.after().resolvedAt().filter(at -> !windows.isClosed(at, now.read())).isPresent()
        ? Way.AGAIN
        : Way.NONE;
  }

  private Optional<LocalDate> closedFrom(Settled it) {
    return it.after().resolvedAt().map(windows::closedFrom);
  }

  private Optional<String> number(UUID requestId) {
    return matters.load(requestId).map(it -> it.matter().subject().number());
  }
}
