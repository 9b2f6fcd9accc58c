package org.whistle.feedback.broadcasts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Reads what was said to a desk, a unit, or to all of them. */
@Component
public class ReadBroadcasts {
  /** Whoever sits at any desk or works for any unit. */
  public static final String EVERYBODY = "everybody";

  private final Broadcasts broadcasts;
  private final Vault vault;

  ReadBroadcasts(Broadcasts broadcasts, Vault vault) {
    this.broadcasts = broadcasts;
    this.vault = vault;
  }

  /** With its words. */
  public record Heard(Broadcasts.Sent sent, String words) {}

  public List<Heard> to(Collection<String> recipients, String reader) {
    return heard(broadcasts.to(withAll(recipients), reader));
  }

  public List<Heard> all(String reader) {
    return heard(broadcasts.all(reader));
  }

  public boolean read(UUID id, Collection<String> recipients, String reader) {
    return broadcasts.read(id, withAll(recipients), reader);
  }

  private static List<String> withAll(Collection<String> recipients) {
    return Stream.concat(recipients.stream(), Stream.of(EVERYBODY)).toList();
  }

  private List<Heard> heard(List<Broadcasts.Sent> sent) {
    return sent.stream()
        .flatMap(
            it ->
                vault.read(it.id(), SendBroadcast.KIND).stream()
                    .map(KeptText::text)
                    .map(words -> new Heard(it, words)))
        .toList();
  }
}
