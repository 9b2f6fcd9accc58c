package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.intake.Masking;
import org.whistle.seal.AuditLog;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Shows what the resident said, and who it was, masked. */
@Component
public class ReadWords {
  private final Sight sight;
  private final Vault vault;
  private final AuditLog log;

  ReadWords(Sight sight, Vault vault, AuditLog log) {
    this.sight = sight;
    this.vault = vault;
    this.log = log;
  }

  /**
   * What was said; whoever doesn't see the person reads it without names and numbers.
   *
   * @param address absent, like the reporter, for whoever sees the work and not the person
   * @param reporter masked
   */
  public record Said(
      UUID id,
      @Nullable String description,
      @Nullable String address,
      List<Amendment> amendments,
      @Nullable Reporter reporter) {}

  /** What was added later, or said when withdrawing. */
  public record Amendment(UUID id, String kind, Instant at, @Nullable String text) {}

  /** Reads; 404 for whoever may not see the request. That staff read is in the audit log. */
  public Said read(UUID id, Caller caller) {
    var request = sight.of(id, caller);
    if (!id.equals(caller.request())) {
      log.write(caller, "words.read", id.toString());
    }
    var texts = vault.read(id);
    var person = Sight.seesReporter(request, caller);
    UnaryOperator<@Nullable String> shown =
        text -> person ? text : Masking.words(text, first(texts, TextKind.NAME));
    return new Said(
        id,
        shown.apply(first(texts, TextKind.DESCRIPTION)),
        person ? first(texts, TextKind.ADDRESS) : null,
        texts.stream()
            .filter(
                text ->
                    text.kind().equals(TextKind.AMENDMENT)
                        || text.kind().equals(TextKind.WITHDRAWAL))
            .map(text -> new Amendment(text.id(), text.kind(), text.at(), shown.apply(text.text())))
            .toList(),
        person ? reporter(texts).masked() : null);
  }

  static Reporter reporter(List<KeptText> texts) {
    return new Reporter(first(texts, TextKind.NAME), first(texts, TextKind.PHONE), null, false);
  }

  static @Nullable String first(List<KeptText> texts, String kind) {
    return texts.stream()
        .filter(text -> text.kind().equals(kind))
        .map(KeptText::text)
        .findFirst()
        .orElse(null);
  }
}
