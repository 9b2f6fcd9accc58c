package org.whistle.tracking.wall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.journal.Said;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;

/**
 * Joins what passed on the topic with what this database has. Events of a partition come out in the
 * topic's order, each once, when both are there; one that waits for its cause comes out when it is
 * applied at last.
 */
final class Arrivals {
  private static final int ROOM = 5000;
  private static final int ASKED_AT_ONCE = 500;
  private static final long TRUST_NANOS = 250_000_000;

  private final Map<Integer, Deque<Waiting>> waiting = new TreeMap<>();
  private final Map<UUID, CaseFile> applied = new Latest<>(4000);
  private final Map<UUID, Said> late = new Latest<>(1000);
  private final Set<UUID> shown = Collections.newSetFromMap(new Latest<>(4000));

  /** Partitions whose last event was applied by this very instance. */
  private final Set<Integer> ours = new HashSet<>();

  private record Waiting(UUID line, Said said, long since) {}

  /** What comes out. */
  record Arrived(Said said, CaseFile file, boolean isLate) {}

  /** Keeps the newest; who is forgotten is only asked for in the database. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int kept;

    Latest(int kept) {
      this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > kept;
    }
  }

  /** False when there is no room left. */
  boolean passed(Said said, long now) {
    waiting
        .computeIfAbsent(said.partition(), _ -> new ArrayDeque<>())
        .addLast(new Waiting(lineOf(said), said, now));
    return size() <= ROOM;
  }

  void applied(UUID line, CaseFile file) {
    applied.put(line, file);
  }

  /** What came out because this instance applied it. */
  List<Arrived> take() {
    List<Arrived> out = new ArrayList<>();
    waiting.forEach(
        (partition, queue) -> {
          while (!queue.isEmpty() && isOurs(queue.getFirst(), out)) {
            queue.removeFirst();
            ours.add(partition);
          }
        });
    for (UUID line : late()) {
      show(line, applied.remove(line), out);
    }
    return out;
  }

  /** Whether the database has to be asked: where another instance applies, or this one is slow. */
  boolean isOwed(long now) {
    return waiting.entrySet().stream()
        .anyMatch(
            each -> !each.getValue().isEmpty() && isOwed(each.getKey(), each.getValue(), now));
  }

  /**
   * The lines that the database has to be asked for: the first of each partition, and those behind
   * it that were dealt with. So in a flood nothing is asked for again and again.
   */
  List<UUID> questions(long now, Map<Integer, Long> dealtWith) {
    List<UUID> lines = new ArrayList<>();
    waiting.forEach(
        (partition, queue) -> {
          if (!queue.isEmpty() && isOwed(partition, queue, now)) {
            long until = dealtWith.getOrDefault(partition, 0L);
            lines.add(queue.getFirst().line());
            queue.stream()
                .skip(1)
                .limit(ASKED_AT_ONCE)
                .takeWhile(each -> each.said().offset() < until)
                .forEach(each -> lines.add(each.line()));
          }
        });
    return lines;
  }

  private boolean isOwed(int partition, Deque<Waiting> queue, long now) {
    return !ours.contains(partition) || now - queue.getFirst().since() > TRUST_NANOS;
  }

  /** Lines that the inbox had to keep. */
  Collection<UUID> late() {
    return List.copyOf(late.keySet());
  }

  /**
   * Takes the database's answer.
   *
   * @param asked every line that was asked for
   * @param dealtWith next offsets of the inbox, read before the files
   */
  List<Arrived> answered(
      Collection<UUID> asked, Map<UUID, CaseFile> files, Map<Integer, Long> dealtWith) {
    Set<UUID> known = new HashSet<>(asked);
    List<Arrived> out = new ArrayList<>();
    waiting.forEach(
        (partition, queue) -> {
          while (!queue.isEmpty() && known.contains(queue.getFirst().line())) {
            Waiting head = queue.getFirst();
            CaseFile file = files.get(head.line());
            if (shown.contains(head.line())) {
              queue.removeFirst();
            } else if (file != null) {
              shown.add(head.line());
              out.add(new Arrived(head.said(), file, false));
              queue.removeFirst();
              ours.remove(partition);
            } else if (dealtWith.getOrDefault(partition, 0L) > head.said().offset()) {
              late.put(head.line(), head.said());
              queue.removeFirst();
            } else {
              return;
            }
          }
        });
    for (UUID line : late()) {
      show(line, files.get(line), out);
    }
    return out;
  }

  /** The first that waits in each partition. */
  Map<Integer, Long> heads() {
    Map<Integer, Long> heads = new TreeMap<>();
    waiting.forEach(
        (partition, queue) -> {
          if (!queue.isEmpty()) {
            heads.put(partition, queue.getFirst().said().offset());
          }
        });
    return heads;
  }

  int size() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }

  void clear() {
    waiting.clear();
    late.clear();
  }

  private boolean isOurs(Waiting head, List<Arrived> out) {
    if (shown.contains(head.line())) {
      return true;
    }
    CaseFile file = applied.remove(head.line());
    if (file != null) {
      shown.add(head.line());
      out.add(new Arrived(head.said(), file, false));
    }
    return file != null;
  }

  private void show(UUID line, @Nullable CaseFile file, List<Arrived> out) {
    if (file != null) {
      Said said = late.remove(line);
      if (said != null && shown.add(line)) {
        out.add(new Arrived(said, file, true));
      }
    }
  }

  private static UUID lineOf(Said said) {
    return CaseWork.lineOf(said.event(), said.eventId());
  }
}
