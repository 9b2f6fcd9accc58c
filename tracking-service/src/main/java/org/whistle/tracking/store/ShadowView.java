package org.whistle.tracking.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.calendar.WorkingTime;
import org.whistle.journal.Replay;
import org.whistle.journal.Replays;
import org.whistle.journal.ShadowTables;
import org.whistle.tracking.model.Terms;

/** The tables of the view once more, beside the living ones: to be filled, compared, or put in. */
@Repository
public class ShadowView {
  private static final String SCHEMA = "shadow";

  private final Replays replays;
  private final JdbcTemplate living;
  private final Terms terms;
  private final WorkingTime working;

  ShadowView(Replays replays, JdbcTemplate living, Terms terms, WorkingTime working) {
    this.replays = replays;
    this.living = living;
    this.terms = terms;
    this.working = working;
  }

  /** Makes an empty one; nothing while another instance has one. */
  public Optional<Shadow> open() {
    return replays.open(SCHEMA).map(this::begun);
  }

  private Shadow begun(Replay replay) {
    try {
      ShadowTables tables = new ShadowTables(replay.jdbc(), SCHEMA, Compared.TABLES);
      tables.make();
      return new Shadow(replay, tables);
    } catch (RuntimeException fault) {
      replay.close();
      throw fault;
    }
  }

  /** An open one; closing it drops what is left of it. */
  public final class Shadow implements AutoCloseable {
    private final Replay replay;
    private final ShadowTables tables;

    private Shadow(Replay replay, ShadowTables tables) {
      this.replay = replay;
      this.tables = tables;
    }

    public Replay replay() {
      return replay;
    }

    /** Writes the shadow's files. */
    public CaseStore cases() {
      return new CaseStore(replay.jdbc(), terms, new WallCounts(replay.jdbc(), working));
    }

    public void analyze() {
      tables.analyze();
    }

    /** Holds all writers of the living view until the running transaction ends. */
    public void holdWriters() {
      ShadowTables.holdWriters(living);
    }

    /** Becomes the living view, in the running transaction. */
    public void takePlace() {
      tables.takePlace(living);
    }

    /** Compares every request that stands here where the living view has it. */
    public Differences compare() {
      return Differences.of(replay.jdbc(), SCHEMA);
    }

    /** Compares these requests and the wall's numbers, while writers are held. */
    public Differences compare(Collection<UUID> requestIds) {
      return Differences.of(replay.jdbc(), SCHEMA, requestIds);
    }

    /** What stands apart, as differences of the journal's own marks. */
    public Differences apart(List<Replay.Apart> apart) {
      return Differences.of(apart);
    }

    @Override
    public void close() {
      try (replay) {
        tables.drop();
      }
    }
  }
}
