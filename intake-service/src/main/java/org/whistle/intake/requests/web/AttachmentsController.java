package org.whistle.intake.requests.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.AttachPicture;
import org.whistle.intake.requests.Attachment;
import org.whistle.intake.requests.ReadPictures;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Pictures: the body is the picture itself, so that nothing has to be taken out of a form. */
@RestController
@RequestMapping("/api/requests/{id}/attachments")
@Allow({
  Role.RESIDENT,
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.VISITOR,
  Role.APPRAISER,
  Role.COMMAND
})
class AttachmentsController {
  private static final Set<String> PHASES = Set.of("before", "after", "other");

  private final AttachPicture attachPicture;
  private final ReadPictures readPictures;

  record Page(List<Attachment> items) {}

  AttachmentsController(AttachPicture attachPicture, ReadPictures readPictures) {
    this.attachPicture = attachPicture;
    this.readPictures = readPictures;
  }

  @PostMapping
  ResponseEntity<byte[]> attach(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "other") String phase,
      @RequestBody byte[] picture,
      Caller caller,
      Once once) {
    if (!PHASES.contains(phase)) {
      throw Refusal.invalid("phase", "one of " + PHASES.stream().sorted().toList());
    }
    return once.answer(HttpStatus.CREATED, () -> attachPicture.attach(id, phase, picture, caller));
  }

  @GetMapping
  Page all(@PathVariable UUID id, Caller caller) {
    return new Page(readPictures.of(id, caller));
  }

  /** Never kept by what lies between: who may see it may change, and each look is noted. */
  @GetMapping("/{attachment}")
  ResponseEntity<byte[]> one(@PathVariable UUID id, @PathVariable UUID attachment, Caller caller) {
    var shown = readPictures.read(id, attachment, caller);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(shown.mediaType()))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + attachment)
        .cacheControl(CacheControl.noStore())
        .body(shown.bytes());
  }
}
