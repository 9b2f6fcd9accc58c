package org.whistle.intake.requests;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.vault.Draft;

/** The texts of a wish, for the vault: the description first, then whatever else was said. */
public final class Texts {
  private Texts() {}

  /** The telephone of whoever says it. */
  public static final String PHONE = TextKind.PHONE;

  /**
   * The drafts.
   *
   * @param code of the request; kept for texts to whoever left a phone, and for nobody else
   */
  public static List<Draft> of(Wish wish, String code) {
    var drafts = new ArrayList<Draft>();
    drafts.add(new Draft(TextKind.DESCRIPTION, wish.saidBy(), true, wish.description()));
    add(drafts, wish, TextKind.NAME, wish.reporter().name());
    add(drafts, wish, TextKind.PHONE, wish.reporter().phone());
    add(drafts, wish, TextKind.ADDRESS, wish.where().address());
    if (!wish.reporter().contacts().isEmpty()) {
      add(drafts, wish, TextKind.CODE, code);
    }
    return drafts;
  }

  /** The language that somebody wrote in: {@code zh}, or {@code en} without any Chinese. */
  static String language(String words) {
    return words.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
  }

  private static void add(List<Draft> drafts, Wish wish, String kind, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      drafts.add(new Draft(kind, wish.saidBy(), false, text));
    }
  }
}
