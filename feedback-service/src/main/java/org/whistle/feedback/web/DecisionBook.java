package org.whistle.feedback.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.Forgettings;
import org.whistle.feedback.ReadComments;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.Waiting.Slice;
import org.whistle.feedback.model.Forgetting;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Quote;

/** What waits for a caller's decision, in his language. */
@Component
class DecisionBook {
  private final Waiting waiting;
  private final Forgettings forgettings;
  private final ReadComments comments;

  DecisionBook(Waiting waiting, Forgettings forgettings, ReadComments comments) {
    this.waiting = waiting;
    this.forgettings = forgettings;
    this.comments = comments;
  }

  List<DecisionItem> of(Caller caller, Slice slice, @Nullable String language) {
    var redos =
        waiting.redos(caller.scope(), Colleagues.of(caller), slice).stream()
            .map(it -> item(it, language));
    return Stream.concat(redos, forgotten(caller, slice, language))
        .sorted(Comparator.comparing(DecisionItem::askedAt).thenComparing(DecisionItem::id))
        .limit(slice.limit())
        .toList();
  }

  /** The wish to be forgotten of that id, for those who may decide it. */
  Optional<Forgetting> forgetting(UUID id, Caller caller) {
    return mayForget(caller) ? forgettings.find(id) : Optional.empty();
  }

  private Stream<DecisionItem> forgotten(Caller caller, Slice slice, @Nullable String language) {
    return mayForget(caller)
        ? forgettings.waiting(caller.scope(), caller.id(), slice).stream()
            .map(
                it ->
                    DecisionItem.of(it.matter(), it.forgetting(), About.of(it.matter(), language)))
        : Stream.empty();
  }

  private DecisionItem item(RedoAwaited it, @Nullable String language) {
    var words =
        it.redo().words().map(Quote::id).flatMap(id -> comments.one(it.subject().requestId(), id));
    return DecisionItem.of(it, About.of(it, language), words.orElse(null));
  }

  private static boolean mayForget(Caller caller) {
    return caller.roles().contains(Role.STREET) || caller.roles().contains(Role.COMMAND);
  }
}
