package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.ReadComments;
import org.whistle.seal.AuditLog;
import org.whistle.vault.KeptText;

/** What people said when they were asked, in words; events carry only its id and hash. */
@RestController
class CommentController {
  private final ReadComments comments;
  private final Known known;
  private final AuditLog log;

  CommentController(ReadComments comments, Known known, AuditLog log) {
    this.comments = comments;
    this.known = known;
    this.log = log;
  }

  /** One text; who wrote it down is for staff. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Comment(UUID id, String kind, Instant at, @Nullable String by, String text) {}

  @GetMapping("/api/requests/{id}/comments")
  @Allow({Role.RESIDENT, Role.COMMUNITY, Role.STREET, Role.VISITOR, Role.APPRAISER, Role.COMMAND})
  Page<Comment> read(@PathVariable UUID id, Caller caller) {
    return new Page<>(caller.request() == null ? staff(id, caller) : resident(id, caller), null);
  }

  private List<Comment> resident(UUID id, Caller caller) {
    known.own(caller, id);
    return comments.forResident(id).stream().map(it -> comment(it, null)).toList();
  }

  private List<Comment> staff(UUID id, Caller caller) {
    known.inScope(caller, id);
    log.write(caller, "comments.read", id.toString());
    return comments.forStaff(id).stream().map(it -> comment(it, it.by())).toList();
  }

  private static Comment comment(KeptText it, @Nullable String by) {
    return new Comment(it.id(), it.kind(), it.at(), by, it.text());
  }
}
