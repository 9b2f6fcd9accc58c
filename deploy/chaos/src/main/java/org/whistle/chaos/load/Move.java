package org.whistle.chaos.load;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One move of the loop, as a value: all that the clients need to make it, and all that the checker
 * needs to judge it.
 *
 * @param says wire name of the event that its owner says once for it; {@code reveal} is a trace
 * @param weight how often it is chosen, beside the others that fit
 * @param repeatable a second time by the same person is nothing to do, and is answered alike
 * @param fits whether it makes sense as far as the client knows; senseless ones are tried as well
 * @param writes who sends what
 */
record Move(
    String name,
    String says,
    int weight,
    boolean repeatable,
    Predicate<Followed> fits,
    Writing writes) {

  /** What a move's author chooses. */
  interface Writing {
    /**
     * @param words to be put into the body where the move has words
     */
    Draft write(Followed about, Dice dice, String words);
  }

  /**
   * A body on its way.
   *
   * @param user the log-in; absent for the resident
   */
  record Draft(@Nullable String user, String path, Map<String, Object> body) {}

  Sending to(Followed about, Dice dice) {
    var key = dice.key();
    var words = "%s，编号%s".formatted(name, key);
    var draft = writes.write(about, dice, words);
    var spoken = draft.body().toString().contains(words) ? words : null;
    var picture = draft.body().get(Door.PICTURE);
    return new Sending(
        this,
        draft.user(),
        key,
        about,
        draft.path(),
        draft.body(),
        picture == null ? spoken : picture.toString());
  }
}
