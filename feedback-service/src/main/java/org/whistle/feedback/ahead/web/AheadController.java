package org.whistle.feedback.ahead.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.ahead.DecideProposal;
import org.whistle.feedback.ahead.ReadProposals;
import org.whistle.web.Once;

/** What is proposed before anybody asks. */
@RestController
@RequestMapping("/api/proposals")
@Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
class AheadController {
  private final ReadProposals reading;
  private final DecideProposal deciding;

  AheadController(ReadProposals reading, DecideProposal deciding) {
    this.reading = reading;
    this.deciding = deciding;
  }

  record AcceptBody(@NotBlank @Size(max = 2000) String words) {}

  record DeclineBody(
      @NotNull @Pattern(regexp = "in-hand|planned|not-ours|unfounded|other") String reason) {}

  @GetMapping
  Map<String, List<ProposalView>> list(
      @RequestParam(defaultValue = "open") String state,
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var read = reading.read(!state.equals("all"), caller);
    return Map.of(
        "items",
        read.proposals().stream().map(it -> ProposalView.of(it, read.needs(), language)).toList());
  }

  @PostMapping("/{id}/accept")
  ResponseEntity<byte[]> accept(
      @PathVariable UUID id, @Valid @RequestBody AcceptBody body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.CREATED,
        () -> Map.of("request", deciding.accept(id, body.words().strip(), caller)));
  }

  @PostMapping("/{id}/decline")
  ResponseEntity<byte[]> decline(
      @PathVariable UUID id, @Valid @RequestBody DeclineBody body, Caller caller, Once once) {
    return once.keep(
        Map.of("state", "declined"), () -> deciding.decline(id, body.reason(), caller));
  }
}
