package org.whistle.feedback.appeals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.feedback.appeals.model.Appeal;

/** Every appeal that there ever was. */
public interface Appeals {

  /** An appeal with the number of the request that it is about. */
  record Listed(Appeal appeal, String number, String category) {}

  Optional<Appeal> find(UUID appealId);

  /** False where there is one about the same part: it was decided for good, or will be. */
  boolean add(Appeal.Asked appeal);

  void save(Appeal appeal);

  /** Undecided ones of what may be seen, the oldest first. */
  List<Listed> open(Scope scope);

  /** All about one request, where it may be seen. */
  List<Listed> of(UUID requestId, Scope scope);

  /** The number of the case whose part counts, where it may be seen. */
  Optional<String> counted(UUID requestId, String part, Scope scope);
}
