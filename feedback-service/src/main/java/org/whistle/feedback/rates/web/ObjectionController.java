package org.whistle.feedback.rates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.rates.ObjectToFigure;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Objections to a frozen month. */
@RestController
@RequestMapping("/api/scorecards/{month}/objections")
@Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT, Role.APPRAISER, Role.COMMAND})
class ObjectionController {
  private final ObjectToFigure objecting;
  private final AuditLog log;

  ObjectionController(ObjectToFigure objecting, AuditLog log) {
    this.objecting = objecting;
    this.log = log;
  }

  record ObjectionBody(@NotNull UUID requestId, @NotBlank @Size(max = 2000) String words) {}

  /** One; its words are gone when its resident was forgotten. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ObjectionView(
      UUID requestId, String number, String by, Instant at, @Nullable String words) {}

  @PostMapping
  ResponseEntity<byte[]> object(
      @PathVariable String month,
      @Valid @RequestBody ObjectionBody body,
      Caller caller,
      Once once) {
    var which = Asked.month(month);
    return once.answer(
        HttpStatus.CREATED,
        () ->
            switch (objecting.object(which, body.requestId(), caller, body.words().strip())) {
              case NOTED -> Map.of("noted", true);
              case NOT_FROZEN -> throw Refusal.conflict("month-not-frozen", month);
              case NO_SUCH_CASE -> throw Refusal.notFound();
            });
  }

  @GetMapping
  Map<String, List<ObjectionView>> read(@PathVariable String month, Caller caller) {
    var items = objecting.read(Asked.month(month), caller);
    log.write(caller, "objections.read", month);
    return Map.of(
        "items",
        items.stream()
            .map(
                it ->
                    new ObjectionView(
                        it.requestId(), it.number(), it.by(), it.at(), it.words().orElse(null)))
            .toList());
  }
}
